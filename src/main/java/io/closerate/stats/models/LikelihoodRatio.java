package io.closerate.stats.models;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.ChiSquared;

/**
 * A likelihood ratio test of a model within a larger one: {@code 2 (larger - smaller)} is chi-squared if the smaller holds.
 *
 * @param statistic twice the gain in log likelihood, {@code >= 0}
 * @param df the coefficients the larger model has more, {@code >= 1}
 */
public record LikelihoodRatio(double statistic, int df) {

    public LikelihoodRatio {
        if (!(statistic >= 0) || df < 1) {
            throw new IllegalArgumentException("statistic must be >= 0 and df >= 1, but they were %s and %d".formatted(statistic, df));
        }
    }

    /** {@return the test of a gain in log likelihood; one below 0 can only be rounding, and counts as 0} */
    public static LikelihoodRatio of(double gain, int df) {
        return new LikelihoodRatio(Math.max(0, 2 * gain), df);
    }

    /** {@return the test of two log likelihoods; not estimable where {@code df} is 0} */
    public static Estimate<LikelihoodRatio> of(double larger, double smaller, int df) {
        return df < 1 ? Estimate.not("the larger model has no further coefficient") : Estimate.of(of(larger - smaller, df));
    }

    /** {@return the probability of a statistic this large if the smaller model holds} */
    public double p() {
        return ChiSquared.sf(statistic, df);
    }
}
