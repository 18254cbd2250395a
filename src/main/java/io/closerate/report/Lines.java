package io.closerate.report;

import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The lines of a grid in the order in which they are told: those that move scores most come first. */
final class Lines {

    private static final double WORTH_TELLING = 0.01;

    private Lines() {
    }

    /** {@return the lines that add or take points, by the spread of their points over the leads, the widest first} */
    static List<Line> counting(Grid grid) {
        return grid.lines().stream().filter(Line::counts).sorted(Comparator.comparingDouble(line -> -spread(line))).toList();
    }

    /** {@return the lines that never move a score, in the order of the grid} */
    static List<Line> idle(Grid grid) {
        return grid.lines().stream().filter(line -> !line.counts()).toList();
    }

    /** {@return all lines: first those that add or take points, then the others} */
    static List<Line> all(Grid grid) {
        return Stream.concat(counting(grid).stream(), idle(grid).stream()).toList();
    }

    /** {@return the levels to tell of: all but those that no lead was at and that give no points} */
    static List<Level> levels(Line line) {
        return line.levels().stream().filter(level -> level.points() != 0 || level.evidence().tally().leads() > 0).toList();
    }

    /** {@return whether a level holds at least one lead in a hundred: below that it is seldom worth a sentence} */
    static boolean isWorthTelling(Level level, Grid grid) {
        return level.evidence().tally().leads() >= WORTH_TELLING * grid.book().leads();
    }

    /** {@return the standard deviation of the points of a line over the leads learned from; 0 without leads} */
    static double spread(Line line) {
        double leads = 0;
        double sum = 0;
        double squares = 0;
        for (Level level : line.levels()) {
            double weight = level.evidence().tally().leads();
            leads += weight;
            sum += weight * level.points();
            squares += weight * level.points() * level.points();
        }
        return leads == 0 ? 0 : Math.sqrt(Math.max(0, squares / leads - sum / leads * (sum / leads)));
    }

    /** {@return the largest number of points that a level gives or takes} */
    static int largest(Grid grid) {
        return grid.lines().stream().mapToInt(line -> Math.max(line.highest(), -line.lowest())).max().orElse(0);
    }

    /** {@return the name of a line's attribute, harmless} */
    static String name(Line line) {
        return Plain.line(line.attribute());
    }

    /** {@return the label of a level, harmless} */
    static String label(Level level) {
        return Plain.line(level.label());
    }
}
