package io.closerate.simulate;

import java.util.List;

/**
 * Random draws that are the same on every machine and every JDK.
 *
 * <p>SplitMix64, written out here because the JDK promises the quality of its generators but not their bits; logarithms
 * and the like are {@link StrictMath}. Not safe for use by several threads.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195</a>
 */
public final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double LARGEST_POISSON = 500;

    private long state;

    Draws(long state) {
        this.state = state;
    }

    /**
     * Begins a sequence of draws.
     *
     * @param seed which run
     * @param stream which sequence of that run, so that lead 7 is the same lead however many others there are
     */
    public static Draws of(long seed, long stream) {
        return new Draws(mix(mix(seed + GOLDEN) + stream * GOLDEN));
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** {@return a number spread evenly over [0, 1)} */
    public double unit() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /** {@return true with probability {@code p}, in [0, 1]} */
    public boolean chance(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability must be in [0, 1], but was " + p);
        }
        return unit() < p;
    }

    /** {@return a whole number in {@code [from, to]}, all equally likely} */
    public int whole(int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("the range must not be empty, but was [%d, %d]".formatted(from, to));
        }
        return from + (int) (unit() * ((double) to - from + 1));
    }

    /** {@return one of {@code choices}, all equally likely} */
    public <T> T pick(List<T> choices) {
        return choices.get(whole(0, choices.size() - 1));
    }

    /** {@return a standard normal number, by the method of Box and Muller} */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * Math.PI * unit());
    }

    /**
     * Draws a positive number whose logarithm is normal.
     *
     * @param median the median, positive
     * @param spread standard deviation of the logarithm, at least 0
     */
    public double logNormal(double median, double spread) {
        if (!(median > 0 && spread >= 0)) {
            throw new IllegalArgumentException(
                    "median must be positive and spread at least 0, but they were %s and %s".formatted(median, spread));
        }
        return median * StrictMath.exp(spread * normal());
    }

    /** {@return a count with the Poisson distribution of this mean, in [0, 500]} */
    public int poisson(double mean) {
        if (!(mean >= 0 && mean <= LARGEST_POISSON)) {
            throw new IllegalArgumentException("the mean must be in [0, 500], but was " + mean);
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = unit(); product > limit; product *= unit()) {
            count++;
        }
        return count;
    }
}
