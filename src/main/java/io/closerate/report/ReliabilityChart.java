package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.evaluate.ReliabilityBin;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.stats.Interval;
import io.closerate.stats.calibration.Isotonic;
import io.closerate.stats.rates.Proportion;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The reliability diagram of the shipped grid: do leads promised 30 % close at 30 %?
 *
 * <p>The step-free curve is the isotonic one (CORP), Dimitriadis, Gneiting and Jordan (2021), doi:10.1073/pnas.2016191118;
 * the dots are up to ten bins of about equal numbers of leads, with 95 % Wilson intervals.
 */
final class ReliabilityChart {

    private ReliabilityChart() {
    }

    static Picture of(Calibrated calibrated) {
        ScoreEvaluation judged = calibrated.chosen().heldOut();
        double promised = judged.reliability().stream().mapToDouble(ReliabilityBin::promised).sum();
        String caption = "The probabilities of the shipped grid promised %s wins among the leads held out, and there were %s; dots and curve on the diagonal mean that they can be taken at their word."
                .formatted(Figures.count(Math.round(promised)), Figures.count(judged.book().wins()));
        String alt = "Reliability diagram: close rate against close probability. " + caption;
        return new Picture("reliability", new Picture.Words("Close probability against what happened", alt, caption), () -> draw(judged));
    }

    private static XYChart draw(ScoreEvaluation judged) {
        XYChart chart = Style.xy("close probability given by the grid", "close rate of the leads held out");
        Style.shares(chart);
        Style.line(chart.addSeries("as promised", new double[] {0, 1}, new double[] {0, 1}), Palette.GREY, Style.DASHED);
        curve(chart, judged);
        List<ReliabilityBin> bins = judged.reliability();
        whiskers(chart, bins);
        XYSeries dots = chart.addSeries("tenths of the leads, with 95 % interval", bins.stream().mapToDouble(ReliabilityBin::meanProbability).toArray(),
                bins.stream().mapToDouble(bin -> bin.tally().closeRate().get()).toArray());
        Style.dots(dots, Palette.INK, SeriesMarkers.CIRCLE);
        return chart;
    }

    private static void curve(XYChart chart, ScoreEvaluation judged) {
        Isotonic curve = Isotonic.fit(judged.toForecasts().counts());
        double[] x = new double[curve.size()];
        double[] y = new double[curve.size()];
        for (int i = 0; i < curve.size(); i++) {
            x[i] = curve.knot(i);
            y[i] = curve.fitted(i);
        }
        Style.line(chart.addSeries("isotonic curve", x, y), Palette.BLUE, Style.LINE);
    }

    private static void whiskers(XYChart chart, List<ReliabilityBin> bins) {
        for (int i = 0; i < bins.size(); i++) {
            ReliabilityBin bin = bins.get(i);
            Interval interval = new Proportion(bin.tally().wins(), bin.tally().leads()).interval(ScoreEvaluation.CONFIDENCE).get();
            double at = bin.meanProbability();
            XYSeries whisker = chart.addSeries("interval " + i, new double[] {at, at}, new double[] {interval.lower(), interval.upper()});
            Style.line(whisker, Palette.INK, Style.HAIR);
            whisker.setShowInLegend(false);
        }
    }
}
