package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.stats.ranking.Gains;
import io.closerate.stats.ranking.GainsRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/** Cumulative gains: working leads from the best score down, how many of the wins have been met. */
final class GainsChart {

    private GainsChart() {
    }

    static Optional<Picture> of(Calibrated calibrated) {
        if (!calibrated.chosen().heldOut().gains().isEstimable()) {
            return Optional.empty();
        }
        String caption = "Working the best-scored 20 %% of the leads held out meets %s of all wins with the shipped grid; calling at random would meet 20 %%."
                .formatted(Figures.percent(captured(calibrated.chosen().heldOut().gains().get(), 0.2)));
        String alt = "Cumulative gains: share of wins met against share of leads worked, for both grids and for calling at random. " + caption;
        return Optional.of(new Picture("gains", new Picture.Words("Cumulative gains on leads held out", alt, caption), () -> draw(calibrated)));
    }

    private static Sheet draw(Calibrated calibrated) {
        Axis x = Axis.shares("leads worked, best score first", 1).widened();
        Axis y = Axis.shares("wins met", 1).widened();
        XYChart chart = Style.xy(x, y);
        List<Sheet.Key> keys = new ArrayList<>();
        Style.line(chart.addSeries("chance", new double[] {0, 1}, new double[] {0, 1}), Palette.GREY, Style.DASHED);
        for (Candidate candidate : calibrated.candidates()) {
            Gains gains = candidate.heldOut().gains().get();
            double[] depths = IntStream.rangeClosed(0, 100).mapToDouble(percent -> percent / 100.0).toArray();
            double[] captures = Arrays.stream(depths).map(depth -> captured(gains, depth)).toArray();
            Palette color = Palette.ofMethod(candidate.method());
            Style.line(chart.addSeries(candidate.method(), depths, captures), color, Style.LINE);
            keys.add(new Sheet.Key(Wording.method(candidate.method()), color, Style.LINE));
        }
        keys.add(new Sheet.Key("calling at random", Palette.GREY, Style.DASHED));
        return new Sheet(chart, x, y, keys, List.of(), Style.ROOM);
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
