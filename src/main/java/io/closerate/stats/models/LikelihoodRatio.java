package io.closerate.stats.models;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.ChiSquared;

/**
 * A likelihood ratio test of a model within a larger one: {@code 2 (larger - smaller)} is chi-squared if the smaller holds.
 *
 * @param chi2 the statistic, {@code >= 0}
 * @param df the coefficients the larger model has more, {@code >= 1}
 */
public record LikelihoodRatio(double chi2, int df) {

    public LikelihoodRatio {
        if (!(chi2 >= 0) || df < 1) {
            throw new IllegalArgumentException("chi2 must be >= 0 and df >= 1, but they were %s and %d".formatted(chi2, df));
        }
    }

    /** {@return the test of two log likelihoods; a difference below 0 can only be rounding, and counts as 0} */
    public static Estimate<LikelihoodRatio> of(double larger, double smaller, int df) {
        return df < 1 ? Estimate.not("the larger model has no further coefficient")
                : Estimate.of(new LikelihoodRatio(Math.max(0, 2 * (larger - smaller)), df));
    }

    /** {@return the probability of a statistic this large if the smaller model holds} */
    public double p() {
        return ChiSquared.sf(chi2, df);
    }
}
