package io.closerate.report;

import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** How scores are spread, among won leads and among lost ones. */
final class ScoreChart {

    private static final int BANDS = 30;

    private ScoreChart() {
    }

    static Picture of(Telling telling) {
        ScoreTallies scores = telling.judged().scores();
        String caption = telling.text("chart.scores.caption", mean(telling, true), mean(telling, false));
        Picture.Words words = new Picture.Words(telling.text("chart.scores.title"), telling.text("chart.scores.alt", caption), caption);
        return new Picture("scores", words, () -> draw(telling, scores));
    }

    private static String mean(Telling telling, boolean won) {
        double leads = 0;
        double sum = 0;
        for (Map.Entry<Integer, Tally> each : telling.judged().scores().byScore().entrySet()) {
            long here = won ? each.getValue().wins() : each.getValue().losses();
            leads += here;
            sum += (double) here * each.getKey();
        }
        return leads == 0 ? Figures.NONE : Figures.minus(telling.figures().decimals(sum / leads, 0));
    }

    private static Sheet draw(Telling telling, ScoreTallies scores) {
        int step = (int) Math.max(1, Axis.step((scores.byScore().lastKey() - scores.byScore().firstKey()) / (double) BANDS));
        Points lost = hill(scores, step, false);
        Points won = hill(scores, step, true);
        Axis x = Axis.round(telling.text("chart.scores.x"), lost.least(), lost.most(), telling.figures());
        Axis y = Axis.shares(telling.text("chart.scores.y", step), Math.max(lost.highest(), won.highest()), telling.figures());
        XYChart chart = Style.xy(x, y);
        fill(lost.addTo(chart, "lost"), Palette.PURPLE);
        fill(won.addTo(chart, "won"), Palette.GREEN);
        return new Sheet(chart, x, y, List.of(new Sheet.Key(telling.text("chart.scores.won"), Palette.GREEN, Style.LINE),
                new Sheet.Key(telling.text("chart.scores.lost"), Palette.PURPLE, Style.LINE)), List.of(), Style.ROOM);
    }

    private static void fill(XYSeries series, Palette color) {
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area);
        Style.line(series, color, Style.LINE);
        series.setFillColor(color.faded(0.22));
    }

    /** The shares of leads in bands of score that begin at multiples of {@code step}, drawn at their middles, from 0 to 0. */
    private static Points hill(ScoreTallies scores, int step, boolean won) {
        int first = Math.floorDiv(scores.byScore().firstKey(), step);
        long[] leads = new long[Math.floorDiv(scores.byScore().lastKey(), step) - first + 1];
        scores.byScore().forEach((score, tally) -> leads[Math.floorDiv(score, step) - first] += won ? tally.wins() : tally.losses());
        double all = Math.max(1, LongStream.of(leads).sum());
        Points hill = new Points().add((first - 0.5) * step, 0);
        for (int i = 0; i < leads.length; i++) {
            hill.add((first + i + 0.5) * step, leads[i] / all);
        }
        return hill.add((first + leads.length + 0.5) * step, 0);
    }
}
