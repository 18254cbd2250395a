package io.closerate.stats.distribution;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {
    }

    /** {@return P(Z <= x)} */
    public static double cdf(double x) {
        return STANDARD.cumulativeProbability(x);
    }

    /** {@return P(Z > x), exact far in the upper tail} */
    public static double sf(double x) {
        return STANDARD.survivalProbability(x);
    }

    /** {@return the x with P(Z <= x) = p, for p in [0, 1]} */
    public static double quantile(double p) {
        return STANDARD.inverseCumulativeProbability(p);
    }

    /** {@return the x with P(Z > x) = p, for p in [0, 1]} */
    public static double upperQuantile(double p) {
        return STANDARD.inverseSurvivalProbability(p);
    }

    /** {@return the z with P(|Z| <= z) = confidence, for a confidence in (0, 1): 1.96 for 0.95} */
    public static double twoSidedQuantile(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + confidence);
        }
        return upperQuantile((1 - confidence) / 2);
    }

    /** {@return the two-sided p-value of {@code z}: P(|Z| >= |z|)} */
    public static double twoSided(double z) {
        return Math.min(1, 2 * sf(Math.abs(z)));
    }
}
