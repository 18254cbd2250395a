package io.closerate.stats.distribution;

/**
 * The logarithm of the gamma function and its derivative, for positive arguments.
 *
 * <p>The derivative climbs by its recurrence to arguments of 10 and more, where eight terms of the asymptotic series are
 * exact to the last bits (Abramowitz and Stegun 6.3.18). Commons Math has it too, but ends its series sooner and keeps
 * only eight digits, too few to bring a likelihood to its maximum.
 */
public final class Gamma {

    /** Bernoulli numbers B(2), B(4), ... B(16). */
    private static final double[] BERNOULLI =
            {1 / 6., -1 / 30., 1 / 42., -1 / 30., 5 / 66., -691 / 2730., 7 / 6., -3617 / 510.};

    private static final double ASYMPTOTIC = 10;

    private Gamma() {
    }

    /** {@return ln of gamma(x), for x > 0} */
    public static double log(double x) {
        return org.apache.commons.math3.special.Gamma.logGamma(positive(x));
    }

    /** {@return the derivative of {@link #log}, for x > 0} */
    public static double digamma(double x) {
        double y = positive(x);
        double below = 0;
        for (; y < ASYMPTOTIC; y++) {
            below += 1 / y;
        }
        return StrictMath.log(y) - 0.5 / y - series(y) - below;
    }

    /** {@return {@code digamma(x + rise) - digamma(x)}, for x > 0 and rise >= 0, also where the two are nearly equal} */
    public static double digammaRise(double x, double rise) {
        if (!(rise >= 0)) {
            throw new IllegalArgumentException("rise must be >= 0, but was " + rise);
        }
        if (x < ASYMPTOTIC) {
            return rise == 0 ? 0 : digamma(x + rise) - digamma(x);
        }
        double y = x + rise;
        return StrictMath.log1p(rise / x) + 0.5 * (rise / x) / y - (series(y) - series(x));
    }

    private static double series(double y) {
        double inverse = 1 / (y * y);
        double sum = 0;
        for (int k = BERNOULLI.length; k > 0; k--) {
            sum = inverse * (sum + BERNOULLI[k - 1] / (2 * k));
        }
        return sum;
    }

    private static double positive(double x) {
        if (!(x > 0)) {
            throw new IllegalArgumentException("x must be > 0, but was " + x);
        }
        return x;
    }
}
