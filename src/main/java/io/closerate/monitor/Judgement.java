package io.closerate.monitor;

import io.closerate.stats.Estimate;

/** What is to be thought of a difference: whether chance alone explains it, and whether it is large enough to matter. */
public enum Judgement {
    /** Chance alone explains it. */
    STEADY,
    /** Beyond chance, but too small to matter: many leads make the smallest difference sure. */
    SLIGHT,
    /** Beyond chance, and large enough to matter. */
    MOVED,
    /** It cannot be told. */
    UNKNOWN;

    /** The probability with which chance alone may raise an alarm. */
    public static final double SURELY = 0.05;

    /** {@return the judgement of a difference by its adjusted p-value, and by whether it would matter} */
    static Judgement of(Estimate<Double> adjustedP, boolean matters) {
        if (!adjustedP.isEstimable()) {
            return UNKNOWN;
        }
        return adjustedP.get() >= SURELY ? STEADY : matters ? MOVED : SLIGHT;
    }
}
