package io.closerate.language;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as readers of a language write them; blanks within a number never break a line.
 *
 * <ul>
 *   <li>English: {@code 9,240.5}, {@code 38.5 %}
 *   <li>French: {@code 9 240,5} with narrow no-break spaces between thousands and before the percent sign, {@code 38,5 %}
 * </ul>
 *
 * <p>Decimals are rounded half up, as {@code %.1f} has it. A number must be finite.
 */
public final class Numbers {

    private static final String NO_BREAK = "\u00A0";
    private static final Numbers ENGLISH = new Numbers(",", ".", NO_BREAK, false);
    private static final Numbers FRENCH = new Numbers("\u202F", ",", "\u202F", true);

    private final String group;
    private final String point;
    private final String beforePercent;
    private final boolean zeroIsOne;

    private Numbers(String group, String point, String beforePercent, boolean zeroIsOne) {
        this.group = group;
        this.point = point;
        this.beforePercent = beforePercent;
        this.zeroIsOne = zeroIsOne;
    }

    /** {@return the numbers of a language} */
    public static Numbers of(Language language) {
        return language == Language.FRENCH ? FRENCH : ENGLISH;
    }

    /** {@return a whole number with thousands apart: {@code 9,240}} */
    public String count(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    /** {@return a number with so many decimals, {@code >= 0}: {@code 1,234.50}} */
    public String decimals(double number, int places) {
        return grouped(BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP));
    }

    /** {@return a share as a percentage with so many decimals: {@code 38.5 %}} */
    public String percent(double share, int places) {
        return decimals(100 * share, places) + beforePercent + "%";
    }

    /** {@return a range of shares: {@code 29.5 – 33.1 %}} */
    public String percents(double from, double to) {
        return decimals(100 * from, 1) + NO_BREAK + "–" + NO_BREAK + percent(to, 1);
    }

    /** {@return a number with at most two decimals and no idle zeros} */
    public String plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : grouped(rounded.stripTrailingZeros());
    }

    /** {@return a number with all its decimals and no groups, as the ends of ranges are told: {@code 0.125}, {@code 20000}} */
    public String exact(double number) {
        return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().replace(".", point);
    }

    /** {@return a whole number with its sign: {@code +25}, {@code -7}, {@code 0}} */
    public String signed(long number) {
        return (number > 0 ? "+" : "") + count(number);
    }

    /** {@return whether so many things are told in the singular: one, and in French none} */
    public boolean isSingular(double number) {
        double size = Math.abs(number);
        return zeroIsOne ? size < 2 : size == 1;
    }

    private String grouped(BigDecimal number) {
        String[] parts = number.abs().toPlainString().split("\\.");
        StringBuilder whole = new StringBuilder(parts[0]);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            whole.insert(at, group);
        }
        return (number.signum() < 0 ? "-" : "") + whole + (parts.length > 1 ? point + parts[1] : "");
    }
}
