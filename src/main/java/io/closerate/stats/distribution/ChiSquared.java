package io.closerate.stats.distribution;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The chi-squared distributions. */
public final class ChiSquared {

    private ChiSquared() {
    }

    /** {@return P(X <= x) with {@code df > 0} degrees of freedom} */
    public static double cdf(double x, double df) {
        return ChiSquaredDistribution.of(df).cumulativeProbability(x);
    }

    /** {@return P(X > x) with {@code df > 0} degrees of freedom} */
    public static double sf(double x, double df) {
        return ChiSquaredDistribution.of(df).survivalProbability(x);
    }

    /** {@return the x with P(X > x) = p, for p in [0, 1] and {@code df > 0}} */
    public static double upperQuantile(double p, double df) {
        return ChiSquaredDistribution.of(df).inverseSurvivalProbability(p);
    }
}
