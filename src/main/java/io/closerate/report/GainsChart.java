package io.closerate.report;

import io.closerate.calibrate.Candidate;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.stats.Interval;
import io.closerate.stats.ranking.Gains;
import io.closerate.stats.ranking.GainsRow;
import io.closerate.stats.rates.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/**
 * Cumulative gains: working leads from the best score down, how many of the wins have been met.
 *
 * <p>The band of the shipped grid is Wilson's 95 % interval of the share of wins at or above each score, the wins held out being a
 * sample of those to come.
 */
final class GainsChart {

    private static final double TOLD = 0.2;

    private GainsChart() {
    }

    static Optional<Picture> of(Telling telling) {
        if (!telling.judged().gains().isEstimable()) {
            return Optional.empty();
        }
        String caption = telling.text("chart.gains.caption", captured(telling.judged().gains().get(), TOLD), TOLD);
        Picture.Words words = new Picture.Words(telling.text("chart.gains.title"), telling.text("chart.gains.alt", caption), caption);
        return Optional.of(new Picture("gains", words, () -> draw(telling)));
    }

    private static Sheet draw(Telling telling) {
        Axis x = Axis.shares(telling.text("chart.gains.x"), 1, telling.figures()).widened();
        Axis y = Axis.shares(telling.text("chart.gains.y"), 1, telling.figures()).widened();
        XYChart chart = Style.xy(x, y);
        List<Sheet.Key> keys = new ArrayList<>();
        Palette shipped = Palette.ofMethod(telling.calibrated().chosen().method());
        Style.area(band(telling.judged().gains().get()).addTo(chart, "band"), shipped);
        Style.line(chart.addSeries("chance", new double[] {0, 1}, new double[] {0, 1}), Palette.GREY, Style.DASHED);
        for (Candidate candidate : telling.calibrated().candidates()) {
            Gains gains = candidate.heldOut().gains().get();
            double[] depths = IntStream.rangeClosed(0, 100).mapToDouble(percent -> percent / 100.0).toArray();
            double[] captures = Arrays.stream(depths).map(depth -> captured(gains, depth)).toArray();
            Palette color = Palette.ofMethod(candidate.method());
            Style.line(chart.addSeries(candidate.method(), depths, captures), color, Style.LINE);
            keys.add(new Sheet.Key(telling.method(candidate.method()), color, Style.LINE));
        }
        keys.add(new Sheet.Key(telling.text("chart.gains.chance"), Palette.GREY, Style.DASHED));
        return new Sheet(chart, x, y, keys, List.of(), Style.ROOM);
    }

    /** Along the lower ends of the band and back along the upper ones. */
    private static Points band(Gains gains) {
        Points lower = new Points().add(0, 0);
        List<double[]> upper = new ArrayList<>();
        for (GainsRow row : gains.byScore()) {
            Interval interval = new Proportion(row.soFar().wins(), row.all().wins()).interval(ScoreEvaluation.CONFIDENCE).get();
            lower.add(row.depth(), interval.lower());
            upper.add(new double[] {row.depth(), interval.upper()});
        }
        for (int i = upper.size() - 1; i >= 0; i--) {
            lower.add(upper.get(i)[0], upper.get(i)[1]);
        }
        return lower.add(0, 0);
    }

    /** The share of wins among the best {@code depth} of the leads, those of equal score taken in proportion. */
    static double captured(Gains gains, double depth) {
        double lastDepth = 0;
        double lastCapture = 0;
        for (GainsRow row : gains.byScore()) {
            if (row.depth() >= depth) {
                return lastCapture + (depth - lastDepth) / (row.depth() - lastDepth) * (row.capture() - lastCapture);
            }
            lastDepth = row.depth();
            lastCapture = row.capture();
        }
        return 1;
    }
}
