package io.closerate.evaluate;

import io.closerate.tally.Tally;

/**
 * The reference to beat: giving every lead the close rate of the leads that were learned from.
 *
 * @param logLoss its log loss on the leads judged
 * @param brier its Brier score on the leads judged
 */
public record Reference(double logLoss, double brier) {

    /**
     * {@return the reference for these leads}
     *
     * @param learned the leads learned from, both won and lost ones
     * @param judged the leads judged, at least one
     */
    public static Reference of(Tally learned, Tally judged) {
        double rate = (double) learned.wins() / learned.leads();
        double won = (double) judged.wins() / judged.leads();
        return new Reference(-won * StrictMath.log(rate) - (1 - won) * StrictMath.log1p(-rate),
                won * (1 - rate) * (1 - rate) + (1 - won) * rate * rate);
    }
}
