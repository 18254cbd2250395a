package io.closerate.report;

import io.closerate.language.Language;
import io.closerate.language.Numbers;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;

/**
 * Numbers as a reader wants them, those that could not be estimated among them.
 *
 * @param numbers how numbers are written in the reader's language
 */
record Figures(Numbers numbers) {

    /** Numbers as readers of English want them. */
    static final Figures ENGLISH = new Figures(Language.ENGLISH.numbers());

    /** What stands where nothing can be estimated. */
    static final String NONE = "–";

    /** {@return a whole number with thousands apart: {@code 9,240}} */
    String count(long number) {
        return numbers.count(number);
    }

    /** {@return a number with its unit, in the singular for one: {@code 1 lead}, {@code 9,240 leads}} */
    String count(long number, String one, String many) {
        return count(number) + " " + (numbers.isSingular(number) ? one : many);
    }

    /** {@return a share as a percentage with one decimal: {@code 38.5 %}} */
    String percent(double share) {
        return numbers.percent(share, 1);
    }

    String percent(Estimate<Double> share) {
        return share.map(this::percent).orElse(NONE);
    }

    /** {@return an interval of shares: {@code 29.5 – 33.1 %}} */
    String percents(Estimate<Interval> interval) {
        return interval.map(known -> numbers.percents(known.lower(), known.upper())).orElse(NONE);
    }

    String decimals(double number, int places) {
        return numbers.decimals(number, places);
    }

    String decimals(Estimate<Double> number, int places) {
        return number.map(known -> decimals(known, places)).orElse(NONE);
    }

    /** {@return an interval of plain numbers: {@code 0.871 – 0.897}} */
    String decimals(Interval interval, int places) {
        return decimals(interval.lower(), places) + "\u00A0–\u00A0" + decimals(interval.upper(), places);
    }

    /** {@return a p-value, never as a bare zero: {@code 0.031}, {@code < 0.001}} */
    String p(Estimate<Double> p) {
        return p.map(known -> known < 0.001 ? "<\u00A0" + decimals(0.001, 3) : decimals(known, 3)).orElse(NONE);
    }

    /** {@return points with their sign: {@code +25}, {@code -7}, {@code 0}} */
    String points(int points) {
        return numbers.signed(points);
    }

    /** {@return a number with its sign: {@code +2.5}, {@code -0.1}, {@code 0.0}} */
    String signed(double number, int places) {
        String text = decimals(number, places);
        return number > 0 && text.matches(".*[1-9].*") ? "+" + text : text.matches("-[0.,]*") ? text.substring(1) : text;
    }

    /** {@return a number with at most two decimals and no idle zeros} */
    String plain(double number) {
        return numbers.plain(number);
    }

    /** {@return points as {@link #points} has them, with a real minus sign for where type is set} */
    String typeset(int points) {
        return minus(points(points));
    }

    /** {@return a number with a real minus sign in place of its hyphen} */
    static String minus(String number) {
        return number.replace('-', '−');
    }
}
