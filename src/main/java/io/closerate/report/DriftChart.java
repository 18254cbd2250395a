package io.closerate.report;

import io.closerate.monitor.Judgement;
import io.closerate.monitor.Monitoring;
import io.closerate.monitor.Shift;
import io.closerate.stats.drift.StabilityIndex;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;

/** How far each attribute moved, in units of what chance alone exceeds in one of twenty comparisons. */
final class DriftChart {

    private static final int ROW = 27;
    private static final int FEWEST_LABELS = 130;
    private static final int LONGEST_LABEL = 32;
    private static final double MOST = 8;

    private DriftChart() {
    }

    static Picture of(Monitoring found, MonitoringWords words) {
        List<Shift> shifts = new ArrayList<>(found.drift().lines().stream().filter(line -> line.critical().isEstimable()).toList());
        found.drift().score().map(shifts::add);
        long moved = shifts.stream().filter(shift -> shift.judgement() == Judgement.MOVED).count();
        String caption = words.texts().text("chart.drift.caption", moved, shifts.size());
        String alt = words.texts().text("chart.drift.alt", caption);
        return new Picture("drift", new Picture.Words(words.texts().text("chart.drift.title"), alt, caption), () -> draw(shifts, words));
    }

    private static Sheet draw(List<Shift> shifts, MonitoringWords words) {
        List<Axis.Tick> names = new ArrayList<>();
        List<Sheet.Note> notes = new ArrayList<>();
        Points bars = new Points();
        Points dots = new Points();
        Points alarms = new Points();
        for (int i = 0; i < shifts.size(); i++) {
            double row = shifts.size() - 1.0 - i;
            Shift shift = shifts.get(i);
            double index = shift.index().map(StabilityIndex::value).orElse(0.0);
            double at = Math.min(MOST, index / shift.critical().get());
            names.add(new Axis.Tick(row, Plain.cut(Plain.line(shift.name()), LONGEST_LABEL)));
            bars.add(0, row).add(at, row).lift();
            (shift.judgement() == Judgement.MOVED ? alarms : dots).add(at, row);
            if (shift.judgement() == Judgement.MOVED) {
                notes.add(new Sheet.Note("PSI " + words.figures().decimals(index, 2), Math.min(at, MOST - 0.7), row + 0.05));
            }
        }
        double labels = names.stream().mapToDouble(name -> Label.Face.SMALL.width(name.label())).max().orElse(0);
        Sheet.Room room = new Sheet.Room(Math.max(FEWEST_LABELS, labels + 36), 30);
        Axis x = Axis.round(words.texts().text("chart.drift.x"), 0, Math.max(1.5, bars.most()), words.figures()).widened();
        Axis y = new Axis("", -0.5, Math.max(1, shifts.size()) - 0.5, names, true);
        XYChart chart = Style.xy(x, y, (int) (Style.WIDTH - room.left() - room.right()), ROW * Math.max(1, shifts.size()));
        Style.line(chart.addSeries("critical", new double[] {1, 1}, new double[] {y.from(), y.to()}), Palette.GREY, Style.DASHED);
        Style.line(bars.addTo(chart, "bars"), Palette.FAINT, Style.LINE);
        dots.dotted(chart, "steady", Palette.BLUE);
        alarms.dotted(chart, "moved", Palette.VERMILION);
        return new Sheet(chart, x, y, List.of(new Sheet.Key(words.texts().text("chart.drift.steady"), Palette.BLUE, Style.DOT), new Sheet.Key(words.texts().text("chart.drift.moved"), Palette.VERMILION, Style.DOT),
                new Sheet.Key(words.texts().text("chart.drift.chance"), Palette.GREY, Style.DASHED)), notes, room);
    }
}
