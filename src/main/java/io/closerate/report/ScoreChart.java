package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** How scores are spread, among won leads and among lost ones. */
final class ScoreChart {

    private static final int BANDS = 30;

    private ScoreChart() {
    }

    static Picture of(Calibrated calibrated) {
        ScoreTallies scores = calibrated.chosen().heldOut().scores();
        String caption = "Won leads score %s on average, lost ones %s; the further apart the two hills, the better the grid tells them apart."
                .formatted(mean(scores, true), mean(scores, false));
        String alt = "Distribution of scores among won and among lost leads. " + caption;
        return new Picture("scores", new Picture.Words("Scores of won and of lost leads held out", alt, caption), () -> draw(scores));
    }

    private static String mean(ScoreTallies scores, boolean won) {
        double leads = 0;
        double sum = 0;
        for (Map.Entry<Integer, Tally> each : scores.byScore().entrySet()) {
            long here = won ? each.getValue().wins() : each.getValue().losses();
            leads += here;
            sum += (double) here * each.getKey();
        }
        return leads == 0 ? Figures.NONE : Figures.decimals(sum / leads, 0);
    }

    private static XYChart draw(ScoreTallies scores) {
        XYChart chart = Style.xy("score", "share of won, of lost leads");
        chart.getStyler().setYAxisMin(0.0).setYAxisDecimalPattern(Style.PERCENT);
        chart.getStyler().setXAxisDecimalPattern("0");
        int lowest = scores.byScore().firstKey();
        int step = Math.max(1, (scores.byScore().lastKey() - lowest + BANDS) / BANDS);
        int bands = (scores.byScore().lastKey() - lowest) / step + 1;
        hill(chart, "lost", scores, new int[] {lowest, step, bands});
        hill(chart, "won", scores, new int[] {lowest, step, bands});
        return chart;
    }

    private static void hill(XYChart chart, String name, ScoreTallies scores, int[] bands) {
        double[] x = new double[bands[2] + 2];
        double[] y = new double[bands[2] + 2];
        Palette color = name.equals("won") ? Palette.GREEN : Palette.PURPLE;
        double all = name.equals("won") ? scores.total().wins() : scores.total().losses();
        for (int i = 0; i < x.length; i++) {
            x[i] = bands[0] + (i - 0.5) * bands[1];
        }
        for (Map.Entry<Integer, Tally> each : scores.byScore().entrySet()) {
            int band = (each.getKey() - bands[0]) / bands[1];
            y[band + 1] += all == 0 ? 0 : (name.equals("won") ? each.getValue().wins() : each.getValue().losses()) / all;
        }
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area);
        Style.line(series, color, Style.LINE);
        series.setFillColor(Style.faded(color, 0.25));
    }
}
