package io.closerate.stats.binning;

/** How the close rate may go from bin to bin; neighbours of the same rate fit every trend. */
public enum Trend {

    /** As it will. */
    NONE(0),
    /** Never down. */
    ASCENDING(1),
    /** Never up. */
    DESCENDING(-1),
    /** Never down, then never up; either part may be missing, so monotone bins have a peak too. */
    PEAK(1, -1),
    /** Never up, then never down; either part may be missing. */
    VALLEY(-1, 1),
    /** Ascending, descending, peak or valley, whichever the cells speak for; how that is decided stands at {@link OptimalBinning}. */
    AUTO;

    private final int[] signs;

    Trend(int... signs) {
        this.signs = signs;
    }

    /** {@return how many stretches of one direction there are; none of AUTO} */
    public int phases() {
        return signs.length;
    }

    /** {@return the direction of a stretch: 1 up, -1 down, 0 any} */
    public int sign(int phase) {
        return signs[phase];
    }
}
