package io.closerate.lead;

import java.util.OptionalDouble;

/**
 * How numbers are written in a file: which sign begins the decimals, and which ones merely group thousands.
 *
 * <p>Blanks, no-break and narrow no-break spaces, and apostrophes between digits group thousands in both styles.
 * What is not a plain decimal number ("12 %", "1e5 EUR", "007", "+33 6", "NaN") is not a number: leading zeros and plus
 * signs belong to codes and telephone numbers, which must keep them.
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
        String plain = Digits.plain(stripped, style.decimal, style.group);
        return plain == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(plain));
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
