package io.closerate.monitor;

import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.lead.LeadTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many leads there are at each level of a grid, and how many have each score.
 *
 * @param leads how many leads there are, {@code >= 0}
 * @param lines attribute to the leads at its levels, in the order of the grid
 * @param scores score to its leads; empty where scores are not known
 */
public record Mix(long leads, Map<String, List<Long>> lines, NavigableMap<Integer, Long> scores) {

    public Mix {
        if (leads < 0) {
            throw new IllegalArgumentException("leads must be >= 0, but were " + leads);
        }
        Map<String, List<Long>> copy = new LinkedHashMap<>();
        lines.forEach((attribute, levels) -> copy.put(attribute, List.copyOf(levels)));
        lines = Collections.unmodifiableMap(copy);
        scores = Collections.unmodifiableNavigableMap(new TreeMap<>(scores));
    }

    /** {@return the leads that a grid was learned from, as its evidence counts them; their scores are not known} */
    public static Mix of(Grid grid) {
        Map<String, List<Long>> lines = new LinkedHashMap<>();
        for (Line line : grid.lines()) {
            lines.put(line.attribute(), line.levels().stream().map(Mix::seen).toList());
        }
        return new Mix(grid.book().leads(), lines, new TreeMap<>());
    }

    /** {@return all leads of a table, open ones included} */
    public static Mix of(Grid grid, LeadTable table) {
        return ScoredLeads.of(grid, table).mix();
    }

    private static long seen(Level level) {
        return level.evidence().tally().leads();
    }

    /** {@return whether these are counts of the levels of this grid: the same attributes, as many levels each} */
    public boolean fits(Grid grid) {
        return grid.lines().stream().allMatch(line -> lines.containsKey(line.attribute())
                && lines.get(line.attribute()).size() == line.levels().size());
    }

    /** {@return the leads at the levels of an attribute, one a level} */
    public long[] of(String attribute) {
        return lines.get(attribute).stream().mapToLong(Long::longValue).toArray();
    }
}
