package io.closerate.stats.distribution;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The chi-squared distributions. */
public final class ChiSquared {

    private static final double WELL_ABOVE_LEAST = 1e-290;
    private static final double PRECISION = 1e-15;

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

    /** {@return ln P(X > x) with {@code df > 0} degrees of freedom, also where the probability is below the least double} */
    public static double logSf(double x, double df) {
        double sf = sf(x, df);
        return sf > WELL_ABOVE_LEAST || x == Double.POSITIVE_INFINITY ? StrictMath.log(sf) : logTail(x / 2, df / 2);
    }

    /** Legendre's continued fraction of the incomplete gamma function by Lentz's method (Abramowitz and Stegun 6.5.31). */
    private static double logTail(double x, double a) {
        double b = x + 1 - a;
        double c = Double.POSITIVE_INFINITY;
        double d = 1 / b;
        double fraction = d;
        double factor = 2;
        for (int i = 1; Math.abs(factor - 1) > PRECISION; i++) {
            double term = i * (a - i);
            b += 2;
            d = 1 / (b + term * d);
            c = b + term / c;
            factor = c * d;
            fraction *= factor;
        }
        return a * StrictMath.log(x) - x - Gamma.log(a) + StrictMath.log(fraction);
    }

    /** {@return the x with P(X > x) = p, for p in [0, 1] and {@code df > 0}} */
    public static double upperQuantile(double p, double df) {
        return ChiSquaredDistribution.of(df).inverseSurvivalProbability(p);
    }
}
