package io.closerate.report;

import io.closerate.evaluate.ReliabilityBin;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.stats.Interval;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.calibration.ReliabilityCurve;
import io.closerate.stats.calibration.Simulation;
import java.util.List;
import org.knowm.xchart.XYChart;

/**
 * The reliability diagram of the shipped grid: do leads promised 30 % close at 30 %?
 *
 * <p>The curve is the isotonic one (CORP) with its consistency band, Dimitriadis, Gneiting and Jordan (2021),
 * doi:10.1073/pnas.2016191118: where the promises hold, the curve stays within the band for 95 % of the leads. The dots are
 * up to ten bins of about equal numbers of leads.
 */
final class ReliabilityChart {

    private static final int DRAWS = 400;

    private final ScoreEvaluation judged;
    private final ReliabilityCurve curve;
    private final List<Interval> bands;

    private ReliabilityChart(ScoreEvaluation judged, long seed) {
        Forecasts forecasts = judged.toForecasts();
        this.judged = judged;
        this.curve = ReliabilityCurve.of(forecasts);
        this.bands = ReliabilityCurve.bands(forecasts, ScoreEvaluation.CONFIDENCE, new Simulation(DRAWS, seed));
    }

    static Picture of(Telling telling) {
        ReliabilityChart chart = new ReliabilityChart(telling.judged(), telling.grid().origin().seed());
        double promised = chart.judged.reliability().stream().mapToDouble(ReliabilityBin::promised).sum();
        String caption = telling.text("chart.reliability.caption", Math.round(promised), chart.judged.book().wins(), chart.shareWithin());
        Picture.Words words = new Picture.Words(telling.text("chart.reliability.title"), telling.text("chart.reliability.alt", caption), caption);
        return new Picture("reliability", words, () -> chart.draw(telling));
    }

    /** The share of leads for which the curve lies within the band. */
    private double shareWithin() {
        double within = 0;
        for (int i = 0; i < bands.size(); i++) {
            ReliabilityCurve.Point point = curve.points().get(i);
            within += bands.get(i).contains(point.calibrated()) ? point.count().leads() : 0;
        }
        return within / judged.book().leads();
    }

    private Sheet draw(Telling telling) {
        Axis x = Axis.shares(telling.text("chart.reliability.x"), 1, telling.figures()).widened();
        Axis y = Axis.shares(telling.text("chart.reliability.y"), 1, telling.figures()).widened();
        XYChart chart = Style.xy(x, y);
        Style.area(band().addTo(chart, "band"), Palette.BLUE);
        Style.line(chart.addSeries("diagonal", new double[] {0, 1}, new double[] {0, 1}), Palette.GREY, Style.DASHED);
        Points steps = new Points();
        curve.points().forEach(point -> steps.add(point.stated(), point.calibrated()));
        Style.line(steps.straightened().addTo(chart, "curve"), Palette.BLUE, Style.LINE);
        Points tenths = new Points();
        judged.reliability().forEach(bin -> tenths.add(bin.meanProbability(), bin.tally().closeRate().get()));
        Style.dots(tenths.addTo(chart, "tenths"), Palette.INK);
        return new Sheet(chart, x, y, List.of(new Sheet.Key(telling.text("chart.reliability.tenths"), Palette.INK, Style.DOT),
                new Sheet.Key(telling.text("chart.reliability.curve"), Palette.BLUE, Style.LINE),
                new Sheet.Key(telling.text("chart.reliability.promised"), Palette.GREY, Style.DASHED)), List.of(), Style.ROOM);
    }

    /** Along the lower ends of the bands and back along the upper ones. */
    private Points band() {
        Points band = new Points();
        for (int i = 0; i < bands.size(); i++) {
            band.add(curve.points().get(i).stated(), bands.get(i).lower());
        }
        for (int i = bands.size() - 1; i >= 0; i--) {
            band.add(curve.points().get(i).stated(), bands.get(i).upper());
        }
        return band;
    }
}
