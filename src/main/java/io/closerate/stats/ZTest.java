package io.closerate.stats;

import io.closerate.stats.distribution.Normal;

/**
 * The outcome of a test whose statistic is standard normal where there is nothing to find.
 *
 * @param z the statistic, finite, with the sign of the effect
 */
public record ZTest(double z) {

    public ZTest {
        if (!Double.isFinite(z)) {
            throw new IllegalArgumentException("z must be finite, but was " + z);
        }
    }

    /** {@return the test of {@code effect / standardError}; not estimable, for {@code reason}, where nothing varies} */
    public static Estimate<ZTest> of(double effect, double standardError, String reason) {
        return standardError > 0 ? Estimate.of(new ZTest(effect / standardError)) : Estimate.not(reason);
    }

    /** {@return the two-sided p-value, in [0, 1]} */
    public double p() {
        return Normal.twoSided(z);
    }

    /** {@return the one-sided p-value: small where z is large and positive} */
    public double pAbove() {
        return Normal.sf(z);
    }
}
