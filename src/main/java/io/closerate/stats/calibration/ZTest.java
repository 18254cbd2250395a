package io.closerate.stats.calibration;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Normal;

/**
 * A statistic that is standard normal when nothing is wrong.
 *
 * @param z its value, finite
 */
public record ZTest(double z) {

    public ZTest {
        if (!Double.isFinite(z)) {
            throw new IllegalArgumentException("z must be finite, but was " + z);
        }
    }

    /** {@return how far {@code sum} is from 0 in standard deviations, or why that cannot be said} */
    static Estimate<ZTest> of(double sum, double variance, String whyNoVariance) {
        return variance > 0 ? Estimate.of(new ZTest(sum / Math.sqrt(variance))) : Estimate.not(whyNoVariance);
    }

    /** {@return the two-sided p-value} */
    public double p() {
        return Normal.twoSided(z);
    }

    /** {@return the one-sided p-value: small where z is large and positive} */
    public double pAbove() {
        return Normal.sf(z);
    }
}
