package io.closerate.stats.calibration;

import io.closerate.stats.distribution.ChiSquared;

/**
 * A likelihood ratio test of a model within a larger one.
 *
 * @param statistic twice the gain in log-likelihood, {@code >= 0}
 * @param df how many coefficients the larger model has more, {@code >= 1}
 */
public record LikelihoodRatio(double statistic, int df) {

    public LikelihoodRatio {
        if (!(statistic >= 0) || df < 1) {
            throw new IllegalArgumentException("a statistic must be >= 0 and df >= 1, but they were %s and %d"
                    .formatted(statistic, df));
        }
    }

    /** The test of a gain in log-likelihood; a loss within rounding is none. */
    static LikelihoodRatio of(double gain, int df) {
        return new LikelihoodRatio(Math.max(0, 2 * gain), df);
    }

    /** {@return the p-value by the chi-squared distribution} */
    public double p() {
        return ChiSquared.sf(statistic, df);
    }
}
