package io.closerate.report;

import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.stats.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;

/**
 * An attribute at a glance, one row a level: its close rate with the 95 % interval and its shrunken rate, against the close rate of
 * all leads; beside it how many leads that is told by, and the points.
 */
final class LevelsChart {

    private static final int ROW = 25;
    private static final int FEWEST_LABELS = 120;
    private static final int LONGEST_LABEL = 28;
    private static final double LEADS_AT = 66;
    private static final double POINTS_AT = 120;
    private static final double RIGHT = 128;

    private LevelsChart() {
    }

    static Picture of(Telling telling, Line line, int number) {
        List<Level> levels = Lines.levels(line).stream().filter(level -> level.evidence().tally().leads() > 0).toList();
        String name = String.format(Locale.ROOT, "attribute-%02d%s", number, Slug.of(line.attribute()));
        String caption = caption(telling, levels);
        Picture.Words words = new Picture.Words(telling.text("chart.levels.title", Plain.isolated(line.attribute())),
                telling.text("chart.levels.alt", Plain.isolated(line.attribute()), caption), caption);
        return new Picture(name, words, () -> draw(telling, levels));
    }

    /** Speaks of the levels worth telling, or of all where none is. */
    private static String caption(Telling telling, List<Level> levels) {
        Grid grid = telling.grid();
        List<Level> large = levels.stream().filter(level -> Lines.isWorthTelling(level, grid)).toList();
        List<Level> told = large.isEmpty() ? levels : large;
        Level best = Collections.max(told, Comparator.comparingDouble(LevelsChart::rate));
        Level worst = Collections.min(told, Comparator.comparingDouble(LevelsChart::rate));
        double all = grid.book().closeRate().get();
        return told.size() == 1 ? telling.text("chart.levels.caption-one", Plain.isolated(best.label()), rate(best), all)
                : telling.text("chart.levels.caption", Plain.isolated(best.label()), rate(best), Plain.isolated(worst.label()), rate(worst), all);
    }

    private static double rate(Level level) {
        return level.evidence().tally().closeRate().get();
    }

    private static Sheet draw(Telling telling, List<Level> levels) {
        double global = telling.grid().book().closeRate().get();
        List<Axis.Tick> names = new ArrayList<>();
        Points whiskers = new Points();
        Points dots = new Points();
        Points shrunken = new Points();
        for (int i = 0; i < levels.size(); i++) {
            double row = levels.size() - 1.0 - i;
            Interval interval = levels.get(i).evidence().interval().orElse(new Interval(0, 1));
            names.add(new Axis.Tick(row, Plain.cut(Lines.label(levels.get(i)), LONGEST_LABEL)));
            whiskers.add(interval.lower(), row).add(interval.upper(), row).lift();
            dots.add(rate(levels.get(i)), row);
            levels.get(i).evidence().shrunkRate().map(rate -> shrunken.add(rate, row - 0.3).add(rate, row + 0.3).lift());
        }
        double labels = names.stream().mapToDouble(name -> Label.Face.SMALL.width(name.label())).max().orElse(0);
        Sheet.Room room = new Sheet.Room(Math.max(FEWEST_LABELS, labels + 36), RIGHT);
        Axis x = Axis.shares(telling.text("chart.levels.x"), Math.max(global, whiskers.most()), telling.figures()).widened();
        Axis y = new Axis("", -0.5, levels.size() - 0.5, names, true);
        XYChart chart = Style.xy(x, y, (int) (Style.WIDTH - room.left() - room.right()), ROW * levels.size());
        Style.line(chart.addSeries("all", new double[] {global, global}, new double[] {y.from(), y.to()}), Palette.GREY, Style.DASHED);
        Style.line(whiskers.addTo(chart, "whiskers"), Palette.BLUE, Style.LINE);
        Style.dots(dots.addTo(chart, "dots"), Palette.BLUE);
        if (!shrunken.isEmpty()) {
            Style.line(shrunken.addTo(chart, "shrunken"), Palette.VERMILION, Style.TICK);
        }
        return new Sheet(chart, x, y, keys(telling, global), List.of(), room, beside(telling, levels));
    }

    private static List<Sheet.Key> keys(Telling telling, double global) {
        return List.of(new Sheet.Key(telling.text("chart.levels.level"), Palette.BLUE, Style.LINE),
                new Sheet.Key(telling.text("chart.levels.shrunken"), Palette.VERMILION, Style.TICK),
                new Sheet.Key(telling.text("chart.levels.all", global), Palette.GREY, Style.DASHED));
    }

    private static List<Sheet.Aside> beside(Telling telling, List<Level> levels) {
        List<String> leads = levels.stream().map(level -> telling.figures().count(level.evidence().tally().leads())).toList();
        List<String> points = levels.stream().map(level -> telling.figures().typeset(level.points())).toList();
        return List.of(new Sheet.Aside(telling.text("chart.levels.leads"), leads, LEADS_AT, Label.Face.SMALL),
                new Sheet.Aside(telling.text("chart.levels.points"), points, POINTS_AT, Label.Face.STRONG));
    }
}
