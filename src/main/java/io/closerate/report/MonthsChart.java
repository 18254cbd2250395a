package io.closerate.report;

import io.closerate.monitor.Month;
import io.closerate.monitor.TrackRecord;
import io.closerate.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.XYChart;

/** The close rate month by month with its 95 % interval, against what the grid promised of the same leads. */
final class MonthsChart {

    private static final int MOST_LABELS = 12;

    private MonthsChart() {
    }

    static Optional<Picture> of(TrackRecord record, MonitoringWords words) {
        List<Month> closed = record.months().stream().filter(month -> month.closed().leads() > 0).toList();
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        List<Month> judged = closed.stream().filter(month -> !record.isYoung(month)).toList();
        long kept = judged.stream().filter(month -> month.interval().get().contains(month.promised().get())).count();
        String caption = words.texts().text("chart.months.caption", judged.size(), kept);
        return Optional.of(new Picture("months", new Picture.Words(words.texts().text("chart.months.title"),
                words.texts().text("chart.months.alt", caption), caption),
                () -> draw(record, closed, words)));
    }

    private static Sheet draw(TrackRecord record, List<Month> months, MonitoringWords words) {
        List<Axis.Tick> names = new ArrayList<>();
        Points whiskers = new Points();
        Points youngWhiskers = new Points();
        Points dots = new Points();
        Points young = new Points();
        Points promised = new Points();
        int every = (months.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            Interval interval = month.interval().get();
            (record.isYoung(month) ? youngWhiskers : whiskers).add(i, interval.lower()).add(i, interval.upper()).lift();
            (record.isYoung(month) ? young : dots).add(i, month.closed().closeRate().get());
            promised.add(i, month.promised().get());
            if (i % every == 0) {
                names.add(new Axis.Tick(i, words.texts().date(month.month())));
            }
        }
        Axis x = new Axis(words.texts().text("chart.time.x"), -0.5, months.size() - 0.5, names, false);
        Axis y = Axis.shares(words.texts().text("chart.months.y"), Math.max(promised.highest(), Math.max(whiskers.highest(), youngWhiskers.highest())), words.figures());
        XYChart chart = Style.xy(x, y);
        whiskers.lined(chart, "interval", Palette.BLUE);
        youngWhiskers.lined(chart, "young interval", Palette.GREY);
        Style.line(promised.addTo(chart, "promised"), Palette.VERMILION, Style.LINE);
        dots.dotted(chart, "rate", Palette.BLUE);
        young.dotted(chart, "young rate", Palette.GREY);
        return new Sheet(chart, x, y, List.of(new Sheet.Key(words.texts().text("chart.months.rate"), Palette.BLUE, Style.LINE),
                new Sheet.Key(words.texts().text("monitor.expected-wins"), Palette.VERMILION, Style.LINE), new Sheet.Key(words.texts().text("monitor.too-young"), Palette.GREY, Style.LINE)), List.of(), Style.ROOM);
    }
}
