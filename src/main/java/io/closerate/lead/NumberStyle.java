package io.closerate.lead;

import java.util.OptionalDouble;

/**
 * How numbers are written in a file: which sign begins the decimals, and which ones merely group thousands.
 *
 * <p>Blanks, no-break and narrow no-break spaces, and apostrophes between digits group thousands in both styles.
 * What is not a plain decimal number ("12 %", "1e5 EUR", "007", "+33 6", "NaN") is not a number: leading zeros and plus
 * signs belong to codes and telephone numbers, which must keep them. Nor is a whole number of more than 15 digits, which
 * a {@code double} may not hold, nor one whose power of ten has more than two digits, such as "1e100".
 */
public enum NumberStyle {
    /** {@code 1,234.56}: the comma groups thousands. */
    POINT('.', ','),
    /** {@code 1.234,56}: the point groups thousands. */
    COMMA(',', '.'),
    /**
     * Either one, where nothing is known of the file: of two different signs the last one begins the decimals, a sign
     * that occurs once begins the decimals, and one that occurs more often groups thousands.
     */
    EITHER('\0', '\0');

    private static final int LONGEST = 40;

    private final char decimal;
    private final char group;

    NumberStyle(char decimal, char group) {
        this.decimal = decimal;
        this.group = group;
    }

    /** {@return the number that {@code text} is written for in this style; empty if it is none} */
    public OptionalDouble parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        NumberStyle style = this == EITHER ? styleOf(stripped) : this;
        double simple = Digits.simple(stripped, style.decimal);
        return Double.isNaN(simple) ? style.parseAny(stripped) : OptionalDouble.of(simple + 0.0); // and -0 is 0
    }

    private OptionalDouble parseAny(String text) {
        String plain = Digits.plain(text, decimal, group);
        if (plain == null || Digits.tooManyForADouble(plain)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(plain) + 0.0);
    }

    /**
     * Writes a number so that {@link #parse} gives it back: whole ones without decimals, no groups.
     *
     * @param number finite
     */
    public String write(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("only finite numbers can be written, not " + number);
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        String text = whole ? Long.toString((long) number) : Double.toString(number);
        return this == COMMA ? text.replace('.', ',') : text;
    }

    private static NumberStyle styleOf(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            return comma > point ? COMMA : POINT;
        }
        if (comma >= 0) {
            return text.indexOf(',') == comma ? COMMA : POINT;
        }
        return point >= 0 && text.indexOf('.') != point ? COMMA : POINT;
    }
}
