package io.closerate.report;

import io.closerate.calibrate.Candidate;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.stats.Interval;
import io.closerate.stats.ranking.GainsRow;
import io.closerate.stats.rates.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/**
 * Lift by tenth: how much better than average each tenth of the leads closes, the best tenth first.
 *
 * <p>Whiskers are Wilson's 95 % interval of the tenth's close rate, over the average taken as known.
 */
final class LiftChart {

    private static final int TENTHS = 10;
    private static final double ASIDE = 0.19;

    private LiftChart() {
    }

    static Optional<Picture> of(Telling telling) {
        return Optional.ofNullable(TopTenth.of(telling.judged()).map(top -> picture(telling, top)).orElse(null));
    }

    private static Picture picture(Telling telling, TopTenth top) {
        String caption = top.told(telling, "chart.lift.caption", "chart.lift.caption-wide");
        Picture.Words words = new Picture.Words(telling.text("chart.lift.title"), telling.text("chart.lift.alt", caption), caption);
        return new Picture("lift", words, () -> draw(telling));
    }

    private static Sheet draw(Telling telling) {
        List<Candidate> candidates = telling.calibrated().candidates();
        double highest = candidates.stream().flatMap(candidate -> rows(candidate).stream()).mapToDouble(row -> interval(row).upper()).max().orElse(1);
        Axis x = new Axis(telling.text("chart.lift.x"), 0.5, TENTHS + 0.5,
                IntStream.rangeClosed(1, TENTHS).mapToObj(tenth -> new Axis.Tick(tenth, Integer.toString(tenth))).toList(), false);
        Axis y = Axis.upTo(telling.text("chart.lift.y"), Math.max(1, highest), telling.figures());
        XYChart chart = Style.xy(x, y);
        List<Sheet.Key> keys = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            bars(chart, candidates.get(i), aside(i, candidates.size()));
            keys.add(new Sheet.Key(telling.method(candidates.get(i).method()), Palette.ofMethod(candidates.get(i).method()), Style.BROAD));
        }
        Style.line(chart.addSeries("average", new double[] {x.from(), x.to()}, new double[] {1, 1}), Palette.GREY, Style.DASHED);
        keys.add(new Sheet.Key(telling.text("chart.lift.average"), Palette.GREY, Style.DASHED));
        return new Sheet(chart, x, y, keys, List.of(), Style.ROOM);
    }

    private static void bars(XYChart chart, Candidate candidate, double aside) {
        Points bars = new Points();
        Points whiskers = new Points();
        candidate.heldOut().tenths().get().forEach((tenth, row) -> {
            Interval interval = interval(row);
            bars.add(tenth + aside, 0).add(tenth + aside, row.lift()).lift();
            whiskers.add(tenth + aside, interval.lower()).add(tenth + aside, interval.upper()).lift();
        });
        Style.line(bars.addTo(chart, candidate.method()), Palette.ofMethod(candidate.method()), Style.BAR);
        Style.line(whiskers.addTo(chart, candidate.method() + " whiskers"), Palette.INK, Style.WHISKER);
    }

    /** Bars of one tenth stand side by side around its tick. */
    private static double aside(int number, int of) {
        return ASIDE * (2 * number - of + 1);
    }

    private static Interval interval(GainsRow row) {
        Interval rate = new Proportion(row.own().wins(), row.own().leads()).interval(ScoreEvaluation.CONFIDENCE).get();
        return new Interval(rate.lower() / row.all().rate(), rate.upper() / row.all().rate());
    }

    private static List<GainsRow> rows(Candidate candidate) {
        return List.copyOf(candidate.heldOut().tenths().get().values());
    }
}
