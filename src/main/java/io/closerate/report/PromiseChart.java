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

    static Picture of(ScoreEvaluation judged, MonitoringWords words) {
        List<ReliabilityBin> bins = judged.reliability();
        long kept = bins.stream().filter(bin -> interval(bin).contains(bin.meanProbability())).count();
        String caption = words.texts().text("chart.promises.caption", kept, bins.size());
        String alt = words.texts().text("chart.promises.alt", caption);
        return new Picture("promises", new Picture.Words(words.texts().text("chart.promises.title"), alt, caption), () -> draw(bins, words));
    }

    private static Interval interval(ReliabilityBin bin) {
        return new Proportion(bin.tally().wins(), bin.tally().leads()).interval(ScoreEvaluation.CONFIDENCE).get();
    }

    private static Sheet draw(List<ReliabilityBin> bins, MonitoringWords words) {
        Points whiskers = new Points();
        Points dots = new Points();
        for (ReliabilityBin bin : bins) {
            whiskers.add(bin.meanProbability(), interval(bin).lower()).add(bin.meanProbability(), interval(bin).upper()).lift();
            dots.add(bin.meanProbability(), bin.tally().closeRate().get());
        }
        double most = Math.max(whiskers.highest(), dots.most());
        Axis x = Axis.shares(words.texts().text("chart.reliability.x"), most, words.figures()).widened();
        Axis y = Axis.shares(words.texts().text("table.close-rate"), most, words.figures()).widened();
        XYChart chart = Style.xy(x, y);
        double end = Math.min(x.to(), y.to());
        Style.line(chart.addSeries("diagonal", new double[] {0, end}, new double[] {0, end}), Palette.GREY, Style.DASHED);
        whiskers.lined(chart, "intervals", Palette.BLUE);
        dots.dotted(chart, "rates", Palette.BLUE);
        return new Sheet(chart, x, y, List.of(new Sheet.Key(words.texts().text("chart.months.rate"), Palette.BLUE, Style.LINE),
                new Sheet.Key(words.texts().text("chart.reliability.promised"), Palette.GREY, Style.DASHED)), List.of(), Style.ROOM);
    }
}
