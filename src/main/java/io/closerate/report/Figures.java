package io.closerate.report;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a reader wants them: the same in every locale, and with blanks that no line is broken at. */
final class Figures {

    /** What stands where nothing can be estimated. */
    static final String NONE = "–";

    private Figures() {
    }

    /** {@return a whole number with thousands apart: {@code 9,240}} */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@return a number with its unit, in the singular for one: {@code 1 lead}, {@code 9,240 leads}} */
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** {@return a share as a percentage with one decimal: {@code 38.5 %}} */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f\u00A0%%", 100 * share);
    }

    static String percent(Estimate<Double> share) {
        return share.map(Figures::percent).orElse(NONE);
    }

    /** {@return an interval of shares: {@code 29.5 – 33.1 %}} */
    static String percents(Estimate<Interval> interval) {
        return interval.map(known -> String.format(Locale.ROOT, "%.1f\u00A0–\u00A0%.1f\u00A0%%", 100 * known.lower(), 100 * known.upper())).orElse(NONE);
    }

    static String decimals(double number, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }

    static String decimals(Estimate<Double> number, int places) {
        return number.map(known -> decimals(known, places)).orElse(NONE);
    }

    /** {@return an interval of plain numbers: {@code 0.871 – 0.897}} */
    static String decimals(Interval interval, int places) {
        return decimals(interval.lower(), places) + " – " + decimals(interval.upper(), places);
    }

    /** {@return a p-value, never as a bare zero: {@code 0.031}, {@code < 0.001}} */
    static String p(Estimate<Double> p) {
        return p.map(known -> known < 0.001 ? "< 0.001" : decimals(known, 3)).orElse(NONE);
    }

    /** {@return points with their sign: {@code +25}, {@code -7}, {@code 0}} */
    static String points(int points) {
        return points == 0 ? "0" : String.format(Locale.ROOT, "%+d", points);
    }

    /** {@return a number with its sign: {@code +2.5}, {@code -0.1}, {@code 0.0}} */
    static String signed(double number, int places) {
        String text = String.format(Locale.ROOT, "%+." + places + "f", number);
        return text.matches("[+-]0\\.?0*") ? text.substring(1) : text;
    }

    /** {@return a number with at most two decimals and no idle zeros} */
    static String plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** {@return points as {@link #points} has them, with a real minus sign for where type is set} */
    static String typeset(int points) {
        return minus(points(points));
    }

    /** {@return a number with a real minus sign in place of its hyphen} */
    static String minus(String number) {
        return number.replace('-', '−');
    }

    /** {@return how many times: {@code 2.4 times}} */
    static String times(double ratio) {
        return decimals(ratio, 1) + " times";
    }
}
