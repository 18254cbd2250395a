package io.closerate.stats.ranking;

import io.closerate.stats.Interval;

/**
 * One row of a gains table: the leads within a range of scores, and all leads from the best score down to here.
 *
 * @param scores the lowest and the highest score that occur in the row
 * @param own the leads of this row; at least one
 * @param soFar the leads of this row and of all better ones
 * @param all all leads of the table; both classes occur
 */
public record GainsRow(Interval scores, WinCount own, WinCount soFar, WinCount all) {

    /** {@return the close rate of the row over the close rate of all leads} */
    public double lift() {
        return own.rate() / all.rate();
    }

    /** {@return the close rate down to here over the close rate of all leads} */
    public double cumulativeLift() {
        return soFar.rate() / all.rate();
    }

    /** {@return the share of all wins found down to here, in [0, 1]} */
    public double capture() {
        return (double) soFar.wins() / all.wins();
    }

    /** {@return the share of all losses met down to here, in [0, 1]} */
    public double falseShare() {
        return (double) soFar.losses() / all.losses();
    }

    /** {@return the share of all leads down to here, in (0, 1]} */
    public double depth() {
        return (double) soFar.leads() / all.leads();
    }

    /** {@return how far the share of wins is ahead of the share of losses here} */
    public double separation() {
        return capture() - falseShare();
    }
}
