package io.closerate.monitor;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.ZTest;
import io.closerate.stats.rates.Proportion;
import io.closerate.tally.Tally;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The leads that came in in one month, and what a grid promised of them.
 *
 * @param month the month
 * @param leads all of them
 * @param closed those that are won or lost by now
 * @param expected the wins that were promised among the closed ones: the sum of their close probabilities p
 * @param variance what chance allows: the sum of p (1 - p)
 */
public record Month(YearMonth month, long leads, Tally closed, double expected, double variance) {

    private static final double CONFIDENCE = 0.95;

    static Month none(YearMonth month) {
        return new Month(month, 0, Tally.NONE, 0, 0);
    }

    Month open() {
        return new Month(month, leads + 1, closed, expected, variance);
    }

    Month closed(boolean won, double p) {
        return new Month(month, leads + 1, closed.plus(new Tally(1, won ? 1 : 0)), expected + p, variance + p * (1 - p));
    }

    /** {@return the leads not decided yet} */
    public long undecided() {
        return leads - closed.leads();
    }

    /** {@return whether some of its leads came in after this day: those that closed so soon are seldom like the rest} */
    public boolean isYoung(LocalDate oldEnough) {
        return month.atEndOfMonth().isAfter(oldEnough);
    }

    /** {@return the 95 % interval of the close rate (Wilson)} */
    public Estimate<Interval> interval() {
        return new Proportion(closed.wins(), closed.leads()).interval(CONFIDENCE);
    }

    /** {@return the close rate that was promised} */
    public Estimate<Double> promised() {
        return closed.leads() == 0 ? Estimate.not("no lead has closed") : Estimate.of(expected / closed.leads());
    }

    /** {@return the p-value that as many wins came as were promised} */
    public Estimate<Double> p() {
        return ZTest.of(closed.wins() - expected, Math.sqrt(variance), "no lead has closed").map(ZTest::p);
    }
}
