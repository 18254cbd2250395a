package io.closerate.registry;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Tries again and again, as long as one is willing to wait. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Patience() {
    }

    /**
     * {@return whether an attempt succeeded}
     *
     * @param wait how long to wait for it; there is one attempt at least
     */
    static boolean outlasts(Duration wait, BooleanSupplier attempt) {
        Duration waited = Duration.ZERO;
        while (!attempt.getAsBoolean()) {
            if (waited.compareTo(wait) >= 0 || !pause()) {
                return false;
            }
            waited = waited.plus(PAUSE);
        }
        return true;
    }

    /** {@return whether nobody interrupted the pause} */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
