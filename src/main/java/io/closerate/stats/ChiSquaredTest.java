package io.closerate.stats;

import io.closerate.stats.distribution.ChiSquared;

/**
 * The outcome of a test whose statistic is chi-squared where there is nothing to find: Pearson's, a likelihood ratio, a
 * score test.
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

    /** {@return the likelihood ratio test of a gain in log likelihood; one below 0 can only be rounding, and counts as 0} */
    public static ChiSquaredTest ofGain(double gain, int df) {
        return new ChiSquaredTest(Math.max(0, 2 * gain), df);
    }

    /**
     * {@return the likelihood ratio test of a model within a larger one, by their log likelihoods; not estimable where the
     * larger one has no further coefficient}
     *
     * @param larger log likelihood of the larger model
     * @param smaller log likelihood of the smaller one
     * @param df how many coefficients more the larger one has
     */
    public static Estimate<ChiSquaredTest> ofLogLikelihoods(double larger, double smaller, int df) {
        return df < 1 ? Estimate.not("the larger model has no further coefficient") : Estimate.of(ofGain(larger - smaller, df));
    }

    /** {@return the probability of a statistic this large where there is nothing to find, in [0, 1]} */
    public double p() {
        return ChiSquared.sf(statistic, df);
    }
}
