package io.closerate.points;

import io.closerate.stats.binning.Trend;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the points of a line must keep.
 *
 * @param ordered how many of the levels, the first ones, follow each other
 * @param trend how points may go from one of these to the next
 * @param signs one a level: 1 where points may not be below 0, -1 where they may not be above, 0 where they may be either
 */
public record LineRule(int ordered, Trend trend, int[] signs) {

    public LineRule {
        signs = signs.clone();
        if (!(ordered >= 0 && ordered <= signs.length)) {
            throw new IllegalArgumentException("of %d levels %d cannot be in order".formatted(signs.length, ordered));
        }
    }

    @Override
    public int[] signs() {
        return signs.clone();
    }

    /** {@return the rule of a line of so many levels, which may have any points} */
    public static LineRule free(int levels) {
        return new LineRule(0, Trend.NONE, new int[levels]);
    }

    /** {@return whether any points keep it} */
    public boolean isFree() {
        return (trend == Trend.NONE || ordered < 2) && Arrays.stream(signs).allMatch(sign -> sign == 0);
    }

    /** Whether a level may have so many points. */
    boolean allows(int place, int points) {
        return signs[place] * points >= 0;
    }

    /**
     * {@return the points nearest to these that keep the rule: the least sum of squared differences over the leads}
     *
     * @param points one a level
     * @param leads the leads of each level
     */
    public int[] nearest(int[] points, double[] leads) {
        if (isFree()) {
            return points.clone();
        }
        int[] values = IntStream.rangeClosed(Math.min(0, Arrays.stream(points).min().orElse(0)), Math.max(0, Arrays.stream(points).max().orElse(0))).toArray();
        double[][] costs = new double[points.length][values.length];
        for (int place = 0; place < points.length; place++) {
            for (int v = 0; v < values.length; v++) {
                double off = points[place] - values[v];
                costs[place][v] = (leads[place] + 1) * off * off;
            }
        }
        return Arrays.stream(LineChoice.of(costs, values, this)).map(v -> values[v]).toArray();
    }
}
