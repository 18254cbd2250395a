package io.closerate.stats.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws from a binomial distribution by looking up its cumulative probabilities.
 *
 * <p>The table is built outwards from the mode by the ratio of neighbouring probabilities, and ends where they no
 * longer matter, so it needs no factorials and about {@code 17 sqrt(n p q)} entries.
 */
final class BinomialSampler {

    private static final double NEGLIGIBLE = 1e-17;

    private final long lowest;
    private final double[] cumulative;

    BinomialSampler(long n, double p) {
        long mode = Math.min(n, (long) Math.floor((n + 1.0) * p));
        long low = edge(n, p, mode, -1);
        long high = edge(n, p, mode, 1);
        double[] weights = new double[Math.toIntExact(high - low + 1)];
        int middle = (int) (mode - low);
        weights[middle] = 1;
        for (int i = middle + 1; i < weights.length; i++) {
            weights[i] = weights[i - 1] * up(n, p, low + i - 1);
        }
        for (int i = middle - 1; i >= 0; i--) {
            weights[i] = weights[i + 1] / up(n, p, low + i);
        }
        for (int i = 1; i < weights.length; i++) {
            weights[i] += weights[i - 1];
        }
        this.lowest = low;
        this.cumulative = weights;
    }

    /** How far from the mode the weights stay above the negligible. */
    private static long edge(long n, double p, long mode, int step) {
        double weight = 1;
        long k = mode;
        while (weight > NEGLIGIBLE && k + step >= 0 && k + step <= n) {
            weight *= step > 0 ? up(n, p, k) : 1 / up(n, p, k - 1);
            k += step;
        }
        return k;
    }

    /** P(k + 1) / P(k). */
    private static double up(long n, double p, long k) {
        return (double) (n - k) / (k + 1) * (p / (1 - p));
    }

    long draw(SplittableRandom random) {
        double u = random.nextDouble() * cumulative[cumulative.length - 1];
        int i = Arrays.binarySearch(cumulative, u);
        return lowest + (i >= 0 ? i + 1 : -i - 1);
    }
}
