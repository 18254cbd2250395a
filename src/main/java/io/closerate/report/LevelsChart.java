package io.closerate.report;

import io.closerate.grid.Evidence;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.stats.Interval;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.AxesChart;

/**
 * The close rates of an attribute's levels with their 95 % intervals, one row a level, against the close rate of all leads.
 *
 * <p>XChart draws the axis and the line of all leads; the rows are drawn by hand, since it has no whiskers to the side and
 * no labels of any length.
 */
final class LevelsChart {

    private static final int ROW = 30;
    private static final int FRAME = 128;
    private static final int LABELS = 250;
    private static final int LONGEST_LABEL = 34;
    private static final int DOT = 9;

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

    private static String caption(List<Level> levels, Grid grid) {
        if (levels.isEmpty()) {
            return "No lead to learn from.";
        }
        Level best = levels.stream().max((a, b) -> Double.compare(rate(a), rate(b))).orElseThrow();
        Level worst = levels.stream().min((a, b) -> Double.compare(rate(a), rate(b))).orElseThrow();
        return "“%s” closes best, at %s, “%s” worst, at %s; all leads close at %s.".formatted(Lines.label(best), Figures.percent(rate(best)),
                Lines.label(worst), Figures.percent(rate(worst)), Figures.percent(grid.book().closeRate()));
    }

    private static double rate(Level level) {
        return level.evidence().tally().closeRate().get();
    }

    private static XYChart draw(List<Level> levels, double global) {
        XYChart chart = Style.xy("close rate, with 95 % interval", "", FRAME + ROW * levels.size());
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(highest(levels)).setXAxisDecimalPattern(Style.PERCENT);
        chart.getStyler().setYAxisMin(-0.5).setYAxisMax(levels.size() - 0.5).setYAxisTicksVisible(false);
        chart.getStyler().setPlotGridHorizontalLinesVisible(false).setYAxisLeftWidthHint(LABELS);
        Style.line(chart.addSeries("all leads, " + Figures.percent(global), new double[] {global, global},
                new double[] {-0.5, levels.size() - 0.5}), Palette.GREY, Style.DASHED);
        chart.addAnnotation(new Overlay((graphics, axes) -> {
            for (int i = 0; i < levels.size(); i++) {
                row(graphics, axes, levels.get(i), axes.getScreenYFromChart(levels.size() - 1.0 - i));
            }
        }));
        return chart;
    }

    private static double highest(List<Level> levels) {
        double highest = levels.stream().mapToDouble(level -> level.evidence().interval().map(Interval::upper).orElse(1.0)).max().orElse(1);
        return Math.min(1, Math.ceil(highest * 10 + 0.01) / 10);
    }

    private static void row(Graphics2D graphics, AxesChart<?, ?> axes, Level level, double y) {
        Evidence evidence = level.evidence();
        graphics.setFont(Style.TEXT);
        graphics.setColor(Palette.INK.color());
        FontMetrics metrics = graphics.getFontMetrics();
        String label = Plain.cut(Lines.label(level), LONGEST_LABEL);
        graphics.drawString(label, (float) (axes.getScreenXFromChart(0) - 12 - metrics.stringWidth(label)), (float) (y + metrics.getAscent() / 2.0 - 2));
        graphics.setColor(Palette.BLUE.color());
        graphics.setStroke(Style.LINE);
        evidence.interval().map(interval -> {
            graphics.draw(new Line2D.Double(axes.getScreenXFromChart(interval.lower()), y, axes.getScreenXFromChart(interval.upper()), y));
            return interval;
        });
        double x = axes.getScreenXFromChart(rate(level));
        graphics.fill(new Ellipse2D.Double(x - DOT / 2.0, y - DOT / 2.0, DOT, DOT));
    }
}
