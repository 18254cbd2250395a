package io.closerate.grid;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.tally.Tally;

/**
 * What the history says of one level.
 *
 * @param tally the leads at this level that were learned from
 * @param interval the 95 % Wilson interval of its close rate
 * @param shrunkRate its close rate, drawn towards the global one as far as the leads are few (beta-binomial empirical Bayes)
 * @param ownWeight how much of the shrunk rate is the level's own, in [0, 1]
 * @param p the p-value of the level against all other leads
 * @param adjustedP the same, adjusted for the number of levels looked at (Benjamini and Hochberg)
 */
public record Evidence(Tally tally, Estimate<Interval> interval, Estimate<Double> shrunkRate, Estimate<Double> ownWeight,
        Estimate<Double> p, Estimate<Double> adjustedP) {

    /** {@return the evidence of a level that no lead was seen at} */
    public static Evidence none() {
        String why = "no lead was seen";
        return new Evidence(Tally.NONE, Estimate.not(why), Estimate.not(why), Estimate.not(why), Estimate.not(why), Estimate.not(why));
    }
}
