package io.closerate.points;

import io.closerate.stats.binning.Trend;

/**
 * What the points of a line must keep.
 *
 * @param places how many levels the line has, {@code >= 1}
 * @param ordered how many of them, the first ones, follow each other
 * @param trend how points may go from one of these to the next
 */
public record LineRule(int places, int ordered, Trend trend) {

    public LineRule {
        if (!(places >= 1 && ordered >= 0 && ordered <= places)) {
            throw new IllegalArgumentException("of %d levels %d cannot be in order".formatted(places, ordered));
        }
    }

    /** {@return the rule of a line whose levels may have any points} */
    public static LineRule free(int places) {
        return new LineRule(places, 0, Trend.NONE);
    }
}
