package io.closerate.stats;

/**
 * A closed interval of the real line, such as a confidence interval.
 *
 * @param lower its lower end, may be {@code -Infinity}
 * @param upper its upper end, at least {@code lower}, may be {@code Infinity}
 */
public record Interval(double lower, double upper) {

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower must be at most upper, but they were %s and %s".formatted(lower, upper));
        }
    }

    /** {@return whether {@code x} lies inside, ends included} */
    public boolean contains(double x) {
        return lower <= x && x <= upper;
    }

    /** {@return the part of this interval inside {@code [low, high]}} */
    public Interval clip(double low, double high) {
        return new Interval(Math.min(Math.max(lower, low), high), Math.max(Math.min(upper, high), low));
    }
}
