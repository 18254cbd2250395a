package io.closerate.stats.models;

/** The check that a number is one. */
final class Finite {

    private Finite() {
    }

    /** {@return x, with -0.0 as 0.0, so that equal numbers have equal bits} */
    static double of(double x) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("values must be finite, but one was " + x);
        }
        return x + 0.0;
    }
}
