package io.closerate.report;

import io.closerate.evaluate.ReliabilityBin;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.stats.Interval;
import io.closerate.stats.rates.Proportion;
import java.util.List;
import org.knowm.xchart.XYChart;

/** Do leads promised 30 % close at 30 %? Up to ten bins of about equal numbers of leads, with their 95 % intervals. */
final class PromiseChart {

    private PromiseChart() {
    }

    static Picture of(ScoreEvaluation judged) {
        List<ReliabilityBin> bins = judged.reliability();
        long kept = bins.stream().filter(bin -> interval(bin).contains(bin.meanProbability())).count();
        String caption = "In %d of %d bins the promise lies within the 95 %% interval of the close rate.".formatted(kept, bins.size());
        String alt = "Close rate against close probability, in bins with their intervals. " + caption;
        return new Picture("promises", new Picture.Words("Close probability against what happened", alt, caption), () -> draw(bins));
    }

    private static Interval interval(ReliabilityBin bin) {
        return new Proportion(bin.tally().wins(), bin.tally().leads()).interval(ScoreEvaluation.CONFIDENCE).get();
    }

    private static Sheet draw(List<ReliabilityBin> bins) {
        Points whiskers = new Points();
        Points dots = new Points();
        for (ReliabilityBin bin : bins) {
            whiskers.add(bin.meanProbability(), interval(bin).lower()).add(bin.meanProbability(), interval(bin).upper()).lift();
            dots.add(bin.meanProbability(), bin.tally().closeRate().get());
        }
        double most = Math.max(whiskers.highest(), dots.most());
        Axis x = Axis.shares("close probability given by the grid", most, Figures.ENGLISH).widened();
        Axis y = Axis.shares("close rate", most, Figures.ENGLISH).widened();
        XYChart chart = Style.xy(x, y);
        double end = Math.min(x.to(), y.to());
        Style.line(chart.addSeries("diagonal", new double[] {0, end}, new double[] {0, end}), Palette.GREY, Style.DASHED);
        whiskers.lined(chart, "intervals", Palette.BLUE);
        dots.dotted(chart, "rates", Palette.BLUE);
        return new Sheet(chart, x, y, List.of(new Sheet.Key("close rate, 95 % interval", Palette.BLUE, Style.LINE),
                new Sheet.Key("as promised", Palette.GREY, Style.DASHED)), List.of(), Style.ROOM);
    }
}
