package io.closerate.stats.binning;

import java.util.List;

/**
 * Cells merged into bins.
 *
 * @param cuts where a new bin begins, as numbers of cells in ascending order: cut k lies between the cells k - 1 and k
 *     counted from 0, so it is in [1, cells - 1]; empty for a single bin
 * @param trend the trend the bins were held to, never {@link Trend#AUTO}; {@link Trend#NONE} for a single bin
 * @param value what the bins are worth together
 * @param feasible whether the bins satisfy the constraints; when nothing does, a single bin is the answer and this is
 *     false
 */
public record Merge(List<Integer> cuts, Trend trend, double value, boolean feasible) {

    public Merge {
        cuts = List.copyOf(cuts);
        trend = cuts.isEmpty() ? Trend.NONE : trend;
    }

    /** {@return how many bins there are, at least 1} */
    public int bins() {
        return cuts.size() + 1;
    }
}
