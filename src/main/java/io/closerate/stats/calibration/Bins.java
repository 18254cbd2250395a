package io.closerate.stats.calibration;

import java.util.function.DoubleToIntFunction;

/** How the distinct probabilities of forecasts are put into bins, for statistics that need bins. */
@FunctionalInterface
public interface Bins {

    /** {@return the bin, from 0, of each distinct probability; bins may stay empty} */
    int[] of(Forecasts forecasts);

    /** {@return bins [k/n, (k+1)/n) of equal width, the last one closed; {@code n >= 1}} */
    static Bins equalWidth(int n) {
        requireSome(n);
        return forecasts -> each(forecasts, p -> Math.min((int) Math.floor(p * n), n - 1));
    }

    /** {@return bins (k/n, (k+1)/n] of equal width, the first one closed; {@code n >= 1}} */
    static Bins equalWidthRightClosed(int n) {
        requireSome(n);
        return forecasts -> each(forecasts, p -> Math.max((int) Math.ceil(p * n) - 1, 0));
    }

    /**
     * {@return bins of about equally many leads; {@code n >= 1}}
     *
     * <p>A lead is in bin {@code floor(n * b / leads)}, b leads having a lower probability, so ties are never parted.
     */
    static Bins equalMass(int n) {
        requireSome(n);
        return forecasts -> {
            int[] bins = new int[forecasts.size()];
            long below = 0;
            for (int i = 0; i < bins.length; i++) {
                bins[i] = (int) (Math.multiplyExact(n, below) / forecasts.total().leads());
                below += forecasts.count(i).leads();
            }
            return bins;
        };
    }

    private static void requireSome(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("there must be at least 1 bin, but there were " + n);
        }
    }

    private static int[] each(Forecasts forecasts, DoubleToIntFunction bin) {
        int[] bins = new int[forecasts.size()];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = bin.applyAsInt(forecasts.probability(i));
        }
        return bins;
    }
}
