package io.closerate.stats.rates;

import io.closerate.stats.distribution.ChiSquared;

/**
 * The outcome of a test whose statistic is chi-squared where there is nothing to find.
 *
 * @param statistic {@code >= 0}
 * @param df degrees of freedom, {@code >= 1}
 */
public record ChiSquaredTest(double statistic, int df) {

    public ChiSquaredTest {
        if (!(statistic >= 0) || df < 1) {
            throw new IllegalArgumentException(
                    "statistic must be >= 0 and df >= 1, but they were %s and %d".formatted(statistic, df));
        }
    }

    /** {@return the probability of a statistic this large where there is nothing to find, in [0, 1]} */
    public double p() {
        return ChiSquared.sf(statistic, df);
    }
}
