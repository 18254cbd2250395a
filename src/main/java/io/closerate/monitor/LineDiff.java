package io.closerate.monitor;

import io.closerate.grid.Level;
import io.closerate.grid.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of one line of a grid.
 *
 * @param line the line of the later grid; where that has none, of the earlier one
 * @param change what became of it
 * @param levels its levels: those of the later grid, then those that are gone
 */
public record LineDiff(Line line, Change change, List<LevelDiff> levels) {

    /** {@return the name of the attribute} */
    public String attribute() {
        return line.attribute();
    }

    /** What became of a line. */
    public enum Change {
        /** The same levels have the same points. */
        SAME,
        /** The same levels have other points. */
        MOVED,
        /** It has other levels. */
        RECUT,
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED
    }

    public LineDiff {
        levels = List.copyOf(levels);
    }

    static LineDiff added(Line line) {
        return new LineDiff(line, Change.ADDED, line.levels().stream().map(level -> LevelDiff.of(level.label(), List.of(), Optional.of(level))).toList());
    }

    static LineDiff removed(Line line) {
        return new LineDiff(line, Change.REMOVED, line.levels().stream().map(level -> LevelDiff.of(level.label(), List.of(level), Optional.empty())).toList());
    }

    /** {@return what became of a line that asks the same in both grids} */
    static LineDiff of(Line before, Line after) {
        if (before.term().equals(after.term())) {
            List<LevelDiff> levels = new ArrayList<>();
            for (int place = 0; place < after.levels().size(); place++) {
                Level level = after.levels().get(place);
                levels.add(LevelDiff.of(level.label(), List.of(before.levels().get(place)), Optional.of(level)));
            }
            boolean moved = levels.stream().anyMatch(level -> level.pointsMoved() != 0);
            return new LineDiff(after, moved ? Change.MOVED : Change.SAME, levels);
        }
        return new LineDiff(after, Change.RECUT, after.levels().stream()
                .map(level -> LevelDiff.of(level.label(), Overlap.of(level, before), Optional.of(level))).toList());
    }
}
