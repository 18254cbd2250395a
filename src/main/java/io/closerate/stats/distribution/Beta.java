package io.closerate.stats.distribution;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The beta distributions with shapes {@code a > 0} and {@code b > 0} on [0, 1].
 *
 * <p>Probabilities are those of Commons Statistics. Its quantiles stop at an absolute error of 1e-9, which is nothing left
 * of a limit for one win in a million leads; here they are found on the log odds of x, where every digit counts the same.
 */
public final class Beta {

    /** The smallest positive double, 4.9e-324, has these log odds. */
    private static final double FARTHEST = 745;

    /** The error after a step of Newton's is about the square of the step: beyond this one there is only rounding. */
    private static final double LAST_STEP = 1e-10;

    private static final int MOST_STEPS = 200;

    private Beta() {
    }

    /** {@return P(X <= x)} */
    public static double cdf(double x, double a, double b) {
        return BetaDistribution.of(a, b).cumulativeProbability(x);
    }

    /** {@return P(X > x), exact far in the upper tail} */
    public static double sf(double x, double a, double b) {
        return BetaDistribution.of(a, b).survivalProbability(x);
    }

    /** {@return the x with P(X <= x) = p, for p in [0, 1]} */
    public static double quantile(double p, double a, double b) {
        checkProbability(p);
        return p <= 0.5 ? Logit.probability(lowerLogOdds(p, a, b)) : upperQuantile(1 - p, a, b);
    }

    /** {@return the x with P(X > x) = p, for p in [0, 1]} */
    public static double upperQuantile(double p, double a, double b) {
        checkProbability(p);
        return p <= 0.5 ? Logit.probability(-lowerLogOdds(p, b, a)) : quantile(1 - p, a, b);
    }

    /**
     * The log odds of the quantile of p, at most 1/2: Newton's steps on {@code ln P(X <= x) - ln p}, which is concave in the
     * log odds of x, so that from the left they never overshoot. A bracket catches the first steps.
     */
    private static double lowerLogOdds(double p, double a, double b) {
        if (p == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double logBeta = Gamma.log(a) + Gamma.log(b) - Gamma.log(a + b);
        double low = -FARTHEST;
        double high = FARTHEST;
        double at = Math.min(high, Math.max(low, StrictMath.log(a / b)));
        for (int count = 0; count < MOST_STEPS; count++) {
            double below = cdfAtLogOdds(at, a, b);
            if (below < p) {
                low = at;
            } else {
                high = at;
            }
            double logDensity = -a * Logit.softplus(-at) - b * Logit.softplus(at) - logBeta;
            double step = StrictMath.log(below / p) * below / StrictMath.exp(logDensity);
            if (Math.abs(step) <= LAST_STEP * Math.max(1, Math.abs(at))) {
                return at - step;
            }
            boolean inside = at - step > low && at - step < high;
            at = inside ? at - step : low + (high - low) / 2;
        }
        return at;
    }

    /** Near 1 it is the distance to 1 that keeps its digits. */
    private static double cdfAtLogOdds(double logOdds, double a, double b) {
        return logOdds <= 0 ? cdf(Logit.probability(logOdds), a, b) : sf(Logit.probability(-logOdds), b, a);
    }

    private static void checkProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in [0, 1], but was " + p);
        }
    }
}
