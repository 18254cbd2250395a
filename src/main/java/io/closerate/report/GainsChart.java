package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.stats.ranking.Gains;
import io.closerate.stats.ranking.GainsRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
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

    private static XYChart draw(Calibrated calibrated) {
        XYChart chart = Style.xy("leads worked, best score first", "wins met");
        Style.shares(chart);
        Style.line(chart.addSeries("calling at random", new double[] {0, 1}, new double[] {0, 1}), Palette.GREY, Style.DASHED);
        for (Candidate candidate : calibrated.candidates()) {
            List<GainsRow> rows = candidate.heldOut().gains().get().byScore();
            Style.line(chart.addSeries(Wording.method(candidate.method()), fromZero(rows.stream().mapToDouble(GainsRow::depth)),
                    fromZero(rows.stream().mapToDouble(GainsRow::capture))), Palette.ofMethod(candidate.method()), Style.LINE);
        }
        return chart;
    }

    private static double[] fromZero(DoubleStream rest) {
        return DoubleStream.concat(DoubleStream.of(0), rest).toArray();
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
