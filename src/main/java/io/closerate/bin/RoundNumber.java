package io.closerate.bin;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people write them. */
final class RoundNumber {

    private static final int FINEST = 17;

    private RoundNumber() {
    }

    /** {@return the number with the fewest digits in {@code (low, high]}; it parts values up to low from values from high on} */
    static double between(double low, double high) {
        BigDecimal top = new BigDecimal(high);
        int first = top.precision() - top.scale();
        for (int digit = -Math.max(first, 0); digit < FINEST - first; digit++) {
            double half = step(high, digit, 5);
            if (half > low && half <= high) {
                return half;
            }
            double whole = step(high, digit, 1);
            if (whole > low && whole <= high) {
                return whole;
            }
        }
        return high;
    }

    /** The greatest multiple of {@code unit * 10^-digit} that is not above {@code x}. */
    private static double step(double x, int digit, int unit) {
        BigDecimal size = BigDecimal.valueOf(unit).scaleByPowerOfTen(-digit);
        return new BigDecimal(x).divide(size, 0, RoundingMode.FLOOR).multiply(size).doubleValue() + 0.0;
    }
}
