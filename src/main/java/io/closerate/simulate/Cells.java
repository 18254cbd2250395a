package io.closerate.simulate;

/** Numbers as cells, without asking any locale. */
final class Cells {

    private Cells() {
    }

    /** {@return {@code number} rounded to a whole number} */
    static String whole(double number) {
        return Long.toString(Math.round(number));
    }

    /** {@return {@code number}, at least 0, with two decimals behind a point} */
    static String decimal(double number) {
        long hundredths = Math.round(number * 100);
        return hundredths / 100 + "." + padded(hundredths % 100, 2);
    }

    /** {@return {@code number}, at least 0, with zeros in front up to {@code digits} digits} */
    static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
