package io.closerate.monitor;

import io.closerate.bin.Cut;
import io.closerate.grid.Grid;
import io.closerate.grid.Line;
import io.closerate.lead.LeadTable;
import io.closerate.signal.Signal;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.Multiplicity;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What is different between two grids, line by line and for the leads.
 *
 * <p>Lines are the same that ask the same of the same columns. Points that moved while the close rate behind them did not move beyond
 * chance are noise, or the doing of other lines. Both grids often have leads in common: intervals take them for different ones, and are
 * then too wide rather than too narrow.
 *
 * @param before the earlier grid
 * @param after the later one
 * @param lines the lines of the later grid in its order, then those that are gone
 * @param effect what it does to leads; not estimable where the grids are too large to tell without leads
 */
public record GridDiff(Grid before, Grid after, List<LineDiff> lines, Estimate<Effect> effect) {

    public GridDiff {
        lines = List.copyOf(lines);
    }

    /** {@return the difference; what it does to leads is told by how many of them each level had, lines taken as independent} */
    public static GridDiff of(Grid before, Grid after) {
        return new GridDiff(before, after, lines(before, after), Effect.of(before, after));
    }

    /** {@return the difference, and what it does to these leads} */
    public static GridDiff of(Grid before, Grid after, LeadTable leads) {
        return new GridDiff(before, after, lines(before, after), Effect.of(before, after, leads));
    }

    private static List<LineDiff> lines(Grid before, Grid after) {
        List<LineDiff> lines = new ArrayList<>();
        after.lines().forEach(line -> lines.add(partner(line, before).map(old -> LineDiff.of(old, line)).orElseGet(() -> LineDiff.added(line))));
        before.lines().stream().filter(line -> partner(line, after).isEmpty()).forEach(line -> lines.add(LineDiff.removed(line)));
        return adjusted(lines);
    }

    /** {@return the line of a grid that asks the same} */
    static Optional<Line> partner(Line line, Grid grid) {
        return grid.lines().stream().filter(each -> signals(each).equals(signals(line))).findFirst();
    }

    private static List<Signal> signals(Line line) {
        return line.term().cuts().stream().map(Cut::signal).toList();
    }

    private static List<LineDiff> adjusted(List<LineDiff> lines) {
        Iterator<Estimate<Double>> adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(
                lines.stream().flatMap(line -> line.levels().stream()).map(LevelDiff::p).toList()).iterator();
        return lines.stream().map(line -> new LineDiff(line.line(), line.change(),
                line.levels().stream().map(level -> level.adjusted(adjusted.next())).toList())).toList();
    }

    /** {@return whether a score means the same in both: points on the same scale} */
    public boolean isSameScale() {
        return before.scale() == after.scale();
    }

    /** {@return whether nothing is different that a lead could feel} */
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.levels().stream().allMatch(level -> level.pointsMoved() == 0))
                && before.curve().equals(after.curve()) && before.tiers().equals(after.tiers());
    }
}
