package io.closerate.stats.drift;

import java.util.Arrays;

/**
 * Two samples counted into the same bins, such as the leads a grid was made from and the leads of last month.
 */
public final class TwoSamples {

    private final long[] base;
    private final long[] current;

    private TwoSamples(long[] base, long[] current) {
        this.base = base;
        this.current = current;
    }

    /**
     * Makes the pair.
     *
     * @param base counts of the older sample by bin, each {@code >= 0}; at least one bin
     * @param current counts of the newer sample by the same bins
     */
    public static TwoSamples of(long[] base, long[] current) {
        if (base.length == 0 || base.length != current.length) {
            throw new IllegalArgumentException("both samples need the same bins and at least one, but had %d and %d"
                    .formatted(base.length, current.length));
        }
        for (int i = 0; i < base.length; i++) {
            if (base[i] < 0 || current[i] < 0) {
                throw new IllegalArgumentException("counts must be >= 0, but bin %d has %d and %d"
                        .formatted(i, base[i], current[i]));
            }
        }
        return new TwoSamples(base.clone(), current.clone());
    }

    /** {@return how many bins there are, empty ones included} */
    public int bins() {
        return base.length;
    }

    /** {@return how many bins hold anything in either sample} */
    public int filledBins() {
        int filled = 0;
        for (int i = 0; i < base.length; i++) {
            filled += base[i] + current[i] > 0 ? 1 : 0;
        }
        return filled;
    }

    /** {@return the count of the older sample in bin {@code i}} */
    public long base(int i) {
        return base[i];
    }

    /** {@return the count of the newer sample in bin {@code i}} */
    public long current(int i) {
        return current[i];
    }

    /** {@return the size of the older sample} */
    public long baseTotal() {
        return Arrays.stream(base).reduce(0, Math::addExact);
    }

    /** {@return the size of the newer sample} */
    public long currentTotal() {
        return Arrays.stream(current).reduce(0, Math::addExact);
    }

    /** {@return why nothing can be compared; empty where both samples hold something} */
    String emptiness() {
        if (baseTotal() == 0) {
            return "the older sample is empty";
        }
        return currentTotal() == 0 ? "the newer sample is empty" : "";
    }
}
