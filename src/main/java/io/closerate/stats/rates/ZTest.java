package io.closerate.stats.rates;

import io.closerate.stats.distribution.Normal;

/**
 * The outcome of a test whose statistic is standard normal where there is nothing to find.
 *
 * @param z the statistic, with the sign of the effect
 */
public record ZTest(double z) {

    public ZTest {
        if (Double.isNaN(z)) {
            throw new IllegalArgumentException("z must be a number");
        }
    }

    /** {@return the two-sided p-value, in [0, 1]} */
    public double p() {
        return Normal.twoSided(z);
    }
}
