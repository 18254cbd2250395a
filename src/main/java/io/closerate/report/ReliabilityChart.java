package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.evaluate.ReliabilityBin;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.stats.Interval;
import io.closerate.stats.calibration.Isotonic;
import io.closerate.stats.rates.Proportion;
import java.util.List;
import org.knowm.xchart.XYChart;

/**
 * The reliability diagram of the shipped grid: do leads promised 30 % close at 30 %?
 *
 * <p>The curve is the isotonic one (CORP), Dimitriadis, Gneiting and Jordan (2021), doi:10.1073/pnas.2016191118;
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

    private static Sheet draw(ScoreEvaluation judged) {
        Axis x = Axis.shares("close probability given by the grid", 1);
        Axis y = Axis.shares("close rate of the leads held out", 1);
        XYChart chart = Style.xy(x, y);
        Style.line(chart.addSeries("diagonal", new double[] {0, 1}, new double[] {0, 1}), Palette.GREY, Style.DASHED);
        curve(chart, judged);
        bins(chart, judged.reliability());
        return new Sheet(chart, x, y, List.of(new Sheet.Key("tenths of the leads, with 95 % interval", Palette.INK, Style.DOT),
                new Sheet.Key("isotonic curve", Palette.BLUE, Style.LINE),
                new Sheet.Key("as promised", Palette.GREY, Style.DASHED)), List.of(), Style.ROOM);
    }

    private static void curve(XYChart chart, ScoreEvaluation judged) {
        Isotonic curve = Isotonic.fit(judged.toForecasts().counts());
        Points points = new Points();
        int knot = 0;
        for (Isotonic.Block block : curve.blocks()) {
            points.add(curve.knot(knot), block.value());
            knot += block.knots();
            points.add(curve.knot(knot - 1), block.value());
        }
        Style.line(points.addTo(chart, "curve"), Palette.BLUE, Style.LINE);
    }

    private static void bins(XYChart chart, List<ReliabilityBin> bins) {
        Points whiskers = new Points();
        Points dots = new Points();
        for (ReliabilityBin bin : bins) {
            Interval interval = new Proportion(bin.tally().wins(), bin.tally().leads()).interval(ScoreEvaluation.CONFIDENCE).get();
            whiskers.add(bin.meanProbability(), interval.lower()).add(bin.meanProbability(), interval.upper()).lift();
            dots.add(bin.meanProbability(), bin.tally().closeRate().get());
        }
        Style.line(whiskers.addTo(chart, "whiskers"), Palette.INK, Style.THIN);
        Style.dots(dots.addTo(chart, "dots"), Palette.INK);
    }
}
