package io.closerate.report;

import io.closerate.monitor.Drift;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.knowm.xchart.XYChart;

/** How scores are spread among the leads of today, and among those the grid was made from. */
final class ScoreMixChart {

    private static final int BANDS = 30;

    private ScoreMixChart() {
    }

    static Optional<Picture> of(Drift drift, MonitoringWords words) {
        if (!drift.score().isEstimable()) {
            return Optional.empty();
        }
        String caption = words.texts().text("chart.score-mix.caption", words.figures().percent(drift.expectedNow()),
                words.figures().percent(drift.expectedBefore()));
        return Optional.of(new Picture("score-mix", new Picture.Words(words.texts().text("chart.score-mix.title"),
                words.texts().text("chart.score-mix.alt", caption), caption),
                () -> draw(drift.base().scores(), drift.now().scores(), words)));
    }

    private static Sheet draw(NavigableMap<Integer, Long> before, NavigableMap<Integer, Long> now, MonitoringWords words) {
        int from = Math.min(before.firstKey(), now.firstKey());
        int to = Math.max(before.lastKey(), now.lastKey());
        int step = (int) Math.max(1, Axis.step((to - from) / (double) BANDS));
        Points then = hill(before, step, from, to);
        Points today = hill(now, step, from, to);
        Axis x = Axis.round(words.texts().text("chart.scores.x"), then.least(), then.most(), words.figures());
        Axis y = Axis.shares(words.texts().text("chart.score-mix.y", step), Math.max(then.highest(), today.highest()), words.figures());
        XYChart chart = Style.xy(x, y);
        Style.line(then.addTo(chart, "then"), Palette.GREY, Style.LINE);
        Style.line(today.addTo(chart, "now"), Palette.BLUE, Style.LINE);
        return new Sheet(chart, x, y, List.of(new Sheet.Key(words.texts().text("monitor.now"), Palette.BLUE, Style.LINE),
                new Sheet.Key(words.texts().text("monitor.then"), Palette.GREY, Style.LINE)), List.of(), Style.ROOM);
    }

    /** The shares of leads in bands of score that begin at multiples of {@code step}, drawn at their middles. */
    private static Points hill(NavigableMap<Integer, Long> scores, int step, int from, int to) {
        int first = Math.floorDiv(from, step);
        double all = scores.values().stream().mapToLong(Long::longValue).sum();
        double[] shares = new double[Math.floorDiv(to, step) - first + 1];
        scores.forEach((score, leads) -> shares[Math.floorDiv(score, step) - first] += leads / all);
        Points hill = new Points().add((first - 0.5) * step, 0);
        for (int i = 0; i < shares.length; i++) {
            hill.add((first + i + 0.5) * step, shares[i]);
        }
        return hill.add((first + shares.length + 0.5) * step, 0);
    }
}
