package io.closerate.stats.binning;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What the bins must satisfy.
 *
 * @param trend how close rates may go from bin to bin
 * @param floors what every bin must hold
 * @param contrast how different neighbours must be
 * @param maxBins most bins, {@code >= 1}
 * @param fixedCuts cuts that must be kept, each {@code >= 1}; held in ascending order without repetition
 */
public record Constraints(Trend trend, Floors floors, Contrast contrast, int maxBins, List<Integer> fixedCuts) {

    /** Nothing is asked: every cell may be a bin. */
    public static final Constraints NONE =
            new Constraints(Trend.NONE, Floors.NONE, Contrast.NONE, Integer.MAX_VALUE, List.of());

    public Constraints {
        if (!(maxBins >= 1)) {
            throw new IllegalArgumentException("there must be at least 1 bin, but at most %d were asked for".formatted(maxBins));
        }
        Objects.requireNonNull(trend, "trend");
        Objects.requireNonNull(floors, "floors");
        Objects.requireNonNull(contrast, "contrast");
        fixedCuts = List.copyOf(new TreeSet<>(fixedCuts));
        if (!fixedCuts.isEmpty() && fixedCuts.get(0) < 1) {
            throw new IllegalArgumentException("a cut stands before cell 1 or later, but one was fixed at " + fixedCuts.get(0));
        }
    }

    /** {@return these constraints with another trend} */
    public Constraints withTrend(Trend other) {
        return new Constraints(other, floors, contrast, maxBins, fixedCuts);
    }

    /** {@return these constraints with other floors} */
    public Constraints withFloors(Floors other) {
        return new Constraints(trend, other, contrast, maxBins, fixedCuts);
    }

    /** {@return these constraints with another contrast} */
    public Constraints withContrast(Contrast other) {
        return new Constraints(trend, floors, other, maxBins, fixedCuts);
    }

    /** {@return these constraints with another number of bins at most} */
    public Constraints withMaxBins(int other) {
        return new Constraints(trend, floors, contrast, other, fixedCuts);
    }

    /** {@return these constraints with other fixed cuts} */
    public Constraints withFixedCuts(List<Integer> other) {
        return new Constraints(trend, floors, contrast, maxBins, other);
    }
}
