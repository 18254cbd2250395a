package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.stats.ranking.GainsRow;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;

/** Lift by tenth: how much better than average each tenth of the leads closes, the best tenth first. */
final class LiftChart {

    private static final int TENTHS = 10;
    private static final double FILL = 0.8;

    private LiftChart() {
    }

    static Optional<Picture> of(Calibrated calibrated) {
        return Optional.ofNullable(TopTenth.of(calibrated.chosen().heldOut()).map(top -> picture(calibrated, top)).orElse(null));
    }

    private static Picture picture(Calibrated calibrated, TopTenth top) {
        String caption = "With the shipped grid the best tenth of the leads held out closes at %s, %s the average of %s; it holds %s of all wins."
                .formatted(Figures.percent(top.closeRate()), Figures.times(top.lift()),
                        Figures.percent(calibrated.book().heldOut().closeRate()), Figures.percent(top.capture()));
        String alt = "Lift by tenth of the leads, best score first, for both grids against the average. " + caption;
        return new Picture("lift", new Picture.Words("Lift by tenth of the leads held out", alt, caption), () -> draw(calibrated));
    }

    private static Sheet draw(Calibrated calibrated) {
        double highest = calibrated.candidates().stream().flatMap(candidate -> lifts(candidate).stream())
                .mapToDouble(Double::doubleValue).max().orElse(1);
        List<Integer> tenths = IntStream.rangeClosed(1, TENTHS).boxed().toList();
        Axis x = new Axis("tenth of the leads, best score first", 0.5, TENTHS + 0.5,
                tenths.stream().map(tenth -> new Axis.Tick(tenth, tenth.toString())).toList(), false);
        Axis y = Axis.round("close rate over the average", 0, 1.1 * Math.max(1, highest), 6);
        CategoryChart chart = Style.bars(y);
        chart.getStyler().setOverlapped(false).setAvailableSpaceFill(FILL);
        List<Sheet.Key> keys = new ArrayList<>();
        for (Candidate candidate : calibrated.candidates()) {
            Palette color = Palette.ofMethod(candidate.method());
            chart.addSeries(candidate.method(), tenths, lifts(candidate)).setFillColor(color.color());
            keys.add(new Sheet.Key(Wording.method(candidate.method()), color, Style.BROAD));
        }
        return new Sheet(chart, x, y, keys, notes(calibrated), Style.ROOM);
    }

    /** The lift of the shipped grid, above its bars. */
    private static List<Sheet.Note> notes(Calibrated calibrated) {
        List<Double> lifts = lifts(calibrated.chosen());
        double aside = FILL / 2 * ((calibrated.choice().number() + 0.5) / calibrated.candidates().size() * 2 - 1);
        return IntStream.range(0, TENTHS).filter(i -> lifts.get(i) > 0)
                .mapToObj(i -> new Sheet.Note(Figures.decimals(lifts.get(i), 1), i + 1 + aside, lifts.get(i))).toList();
    }

    private static List<Double> lifts(Candidate candidate) {
        NavigableMap<Integer, GainsRow> rows = candidate.heldOut().tenths().get();
        return IntStream.rangeClosed(1, TENTHS).mapToObj(tenth -> rows.containsKey(tenth) ? rows.get(tenth).lift() : 0.0).toList();
    }
}
