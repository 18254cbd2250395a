package io.closerate.report;

import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.stats.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.XYChart;

/**
 * The close rates of an attribute's levels with their 95 % intervals, one row a level, against the close rate of all leads.
 */
final class LevelsChart {

    private static final int ROW = 27;
    private static final int FEWEST_LABELS = 130;
    private static final int LONGEST_LABEL = 32;

    private LevelsChart() {
    }

    static Picture of(Line line, Grid grid, int number) {
        List<Level> levels = Lines.levels(line).stream().filter(level -> level.evidence().tally().leads() > 0).toList();
        String name = "attribute-%02d%s".formatted(number, Slug.of(line.attribute()));
        String alt = "Close rate of each level of %s with its 95 %% interval, against the close rate of all leads. ".formatted(Lines.name(line));
        String caption = caption(levels, grid);
        return new Picture(name, new Picture.Words("Close rate by " + Lines.name(line), alt + caption, caption),
                () -> draw(levels, (double) grid.book().wins() / grid.book().leads()));
    }

    /** Speaks of the levels worth telling, or of all where none is. */
    private static String caption(List<Level> levels, Grid grid) {
        List<Level> large = levels.stream().filter(level -> Lines.isWorthTelling(level, grid)).toList();
        List<Level> told = large.isEmpty() ? levels : large;
        Level best = Collections.max(told, Comparator.comparingDouble(LevelsChart::rate));
        Level worst = Collections.min(told, Comparator.comparingDouble(LevelsChart::rate));
        String all = "all leads close at " + Figures.percent(grid.book().closeRate());
        if (told.size() == 1) {
            return "“%s” holds nearly all leads and closes at %s; %s.".formatted(Lines.label(best), Figures.percent(rate(best)), all);
        }
        return "“%s” closes best, at %s, “%s” worst, at %s; %s.".formatted(Lines.label(best), Figures.percent(rate(best)),
                Lines.label(worst), Figures.percent(rate(worst)), all);
    }

    private static double rate(Level level) {
        return level.evidence().tally().closeRate().get();
    }

    private static Sheet draw(List<Level> levels, double global) {
        List<Axis.Tick> names = new ArrayList<>();
        Points whiskers = new Points();
        Points dots = new Points();
        for (int i = 0; i < levels.size(); i++) {
            double row = levels.size() - 1.0 - i;
            Interval interval = levels.get(i).evidence().interval().orElse(new Interval(0, 1));
            names.add(new Axis.Tick(row, Plain.cut(Lines.label(levels.get(i)), LONGEST_LABEL)));
            whiskers.add(interval.lower(), row).add(interval.upper(), row).lift();
            dots.add(rate(levels.get(i)), row);
        }
        double labels = names.stream().mapToDouble(name -> Label.Face.SMALL.width(name.label())).max().orElse(0);
        Sheet.Room room = new Sheet.Room(Math.max(FEWEST_LABELS, labels + 36), 30);
        Axis x = Axis.shares("close rate, with its 95 % interval", Math.max(global, whiskers.most())).widened();
        Axis y = new Axis("", -0.5, levels.size() - 0.5, names, true);
        XYChart chart = Style.xy(x, y, (int) (Style.WIDTH - room.left() - room.right()), ROW * levels.size());
        Style.line(chart.addSeries("all", new double[] {global, global}, new double[] {y.from(), y.to()}), Palette.GREY, Style.DASHED);
        Style.line(whiskers.addTo(chart, "whiskers"), Palette.BLUE, Style.LINE);
        Style.dots(dots.addTo(chart, "dots"), Palette.BLUE);
        return new Sheet(chart, x, y, List.of(new Sheet.Key("this level", Palette.BLUE, Style.LINE),
                new Sheet.Key("all leads, " + Figures.percent(global), Palette.GREY, Style.DASHED)), List.of(), room);
    }
}
