package io.closerate.lead;

/** The grammar of a plain decimal number, read sign by sign: the hot loop of reading a file. */
final class Digits {

    /** So many digits fit into a double exactly. */
    private static final int EXACT_DIGITS = 15;

    /** Every number of a legal exponent is a double, neither infinite nor 0, here and in every system that a grid is handed to. */
    private static final int LONGEST_EXPONENT = 2;

    private static final double[] POWERS_OF_TEN =
        {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

    private Digits() {
    }

    /**
     * Reads the numbers that nearly all cells hold: a sign, at most 15 digits, and decimals perhaps.
     *
     * <p>Digits and power of ten are both exact doubles, so their quotient is the nearest double, as
     * {@link Double#parseDouble} gives it.
     *
     * @return the number, or NaN if {@code text} has to be looked at by {@link #plain}
     */
    static double simple(String text, char decimal) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        long digits = 0;
        for (int i = start; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= '0' && sign <= '9') {
                digits = digits * 10 + (sign - '0');
            } else if (sign == decimal && point < 0 && i > start) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        int whole = (point < 0 ? text.length() : point) - start;
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        boolean code = whole > 1 && text.charAt(start) == '0';
        if (code || whole == 0 || whole + decimals > EXACT_DIGITS || point >= 0 && decimals == 0) {
            return Double.NaN;
        }
        double size = digits / POWERS_OF_TEN[decimals];
        return start == 1 ? -size : size;
    }

    /** {@return whether {@code plain}, as {@link #plain} gives it, is whole and has more digits than a double can hold} */
    static boolean tooManyForADouble(String plain) {
        int digits = plain.charAt(0) == '-' ? plain.length() - 1 : plain.length();
        return digits > EXACT_DIGITS && plain.indexOf('.') < 0 && plain.indexOf('e') < 0;
    }

    /**
     * Rewrites a number with a decimal point and without groups.
     *
     * @return the text for {@link Double#parseDouble}, or null if {@code text} is not such a number
     */
    static String plain(String text, char decimal, char group) {
        StringBuilder plain = new StringBuilder(text.length());
        int start = text.charAt(0) == '-' ? 1 : 0;
        int whole = wholeEnd(text, start, decimal);
        if (!appendWhole(text, start, whole, group, plain.append(start == 1 ? "-" : ""))) {
            return null;
        }
        return appendRest(text, whole, decimal, plain) ? plain.toString() : null;
    }

    private static int wholeEnd(String text, int from, char decimal) {
        int at = from;
        while (at < text.length() && text.charAt(at) != decimal && text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            at++;
        }
        return at;
    }

    /** Appends the digits before the decimals; groups after the first one have three digits, and a leading zero stands alone. */
    private static boolean appendWhole(String text, int from, int to, char group, StringBuilder plain) {
        int digits = 0;
        int sinceGroup = -1;
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            if (sign >= '0' && sign <= '9') {
                plain.append(sign);
                digits++;
                sinceGroup += sinceGroup >= 0 ? 1 : 0;
            } else if (groups(sign, group) && digits > 0 && (sinceGroup == 3 || sinceGroup < 0 && digits <= 3)) {
                sinceGroup = 0;
            } else {
                return false;
            }
        }
        boolean complete = sinceGroup < 0 || sinceGroup == 3;
        boolean code = digits > 1 && text.charAt(from) == '0';
        return complete && !code && (digits > 0 || to < text.length());
    }

    private static boolean groups(char sign, char group) {
        return sign == group || sign == ' ' || sign == '\u00a0' || sign == '\u202f' || sign == '\'' || sign == '\u2019';
    }

    /** Appends decimals and a power of ten, such as {@code ,56} or {@code .5E-3}. */
    private static boolean appendRest(String text, int from, char decimal, StringBuilder plain) {
        int at = from;
        int before = plain.length();
        if (at < text.length() && text.charAt(at) == decimal) {
            plain.append('.');
            at = appendDigits(text, at + 1, plain);
            if (plain.length() == before + 1) {
                return false;
            }
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            plain.append('e');
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                plain.append(text.charAt(at++));
            }
            int digits = plain.length();
            at = appendDigits(text, at, plain);
            if (plain.length() == digits || plain.length() > digits + LONGEST_EXPONENT || !hasDigit(plain, digits)) {
                return false;
            }
        }
        return at == text.length();
    }

    /** Whether a digit stands before the exponent, which "e5" and "-e5" lack. */
    private static boolean hasDigit(StringBuilder plain, int end) {
        return plain.chars().limit(end).anyMatch(sign -> sign >= '0' && sign <= '9');
    }

    private static int appendDigits(String text, int from, StringBuilder plain) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            plain.append(text.charAt(at++));
        }
        return at;
    }
}
