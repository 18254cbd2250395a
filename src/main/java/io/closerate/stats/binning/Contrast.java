package io.closerate.stats.binning;

import io.closerate.stats.distribution.Normal;

/**
 * How different two neighbouring bins must be at least.
 *
 * @param rateDifference least difference of their close rates, in [0, 1]
 * @param maxP greatest two-sided p-value of the two-proportion z-test with pooled variance, in (0, 1]; at 1 nothing is
 *     tested
 */
public record Contrast(double rateDifference, double maxP) {

    /** Neighbours may be alike. */
    public static final Contrast NONE = new Contrast(0, 1);

    public Contrast {
        if (!(rateDifference >= 0 && rateDifference <= 1)) {
            throw new IllegalArgumentException("rate difference must be in [0, 1], but was " + rateDifference);
        }
        if (!(maxP > 0 && maxP <= 1)) {
            throw new IllegalArgumentException("maximum p-value must be in (0, 1], but was " + maxP);
        }
    }

    /** {@return the square of the least z that is significant} */
    double leastSquaredZ() {
        double z = maxP == 1 ? 0 : Normal.upperQuantile(maxP / 2);
        return z * z;
    }
}
