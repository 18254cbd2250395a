package io.closerate.stats.rates;

/**
 * What one count adds to half a likelihood ratio statistic: {@code x ln(x / m) - (x - m)}, never below 0.
 *
 * <p>The terms {@code x - m} cancel over a table. With them each part keeps its digits where x is near m, by the series of
 * Loader (2000), Fast and accurate computation of binomial probabilities; without them G would be the small difference of
 * large numbers.
 */
final class Deviance {

    private static final double NEAR = 0.1;

    private Deviance() {
    }

    /** {@return the part of a count {@code x >= 0} where {@code m > 0} was expected} */
    static double of(double x, double m) {
        double v = (x - m) / (x + m);
        if (Math.abs(v) >= NEAR) {
            return (x == 0 ? 0 : x * StrictMath.log(x / m)) - (x - m);
        }
        double sum = (x - m) * v;
        double power = 2 * x * v;
        for (int k = 3;; k += 2) {
            power *= v * v;
            double next = sum + power / k;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
