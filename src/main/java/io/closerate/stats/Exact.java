package io.closerate.stats;

/**
 * Real numbers as whole multiples of {@code 2^-40}: sums of them are exact, so they do not depend on the order of adding.
 *
 * <p>A term is rounded by at most {@code 2^-41}, about 4.5e-13, before it is added; a {@code long} holds sums up to
 * {@code 2^23}, about 8.4 million.
 */
public final class Exact {

    private static final double SCALE = 0x1p40;

    private Exact() {
    }

    /** {@return {@code x} as a multiple of 2^-40, to the nearest one} */
    public static long of(double x) {
        return (long) Math.rint(x * SCALE);
    }

    /** {@return the number that {@code multiple} stands for} */
    public static double value(long multiple) {
        return multiple / SCALE;
    }
}
