package io.closerate.monitor;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.rates.FisherExact;
import io.closerate.stats.rates.Proportion;
import io.closerate.stats.rates.TwoProportions;

/**
 * The share of leads of which an attribute knows nothing, before and now.
 *
 * @param attribute the attribute
 * @param kind missing, or a value never seen when the grid was made
 * @param base the leads before, those concerned as wins
 * @param now the leads now, likewise
 * @param adjustedP the p-value that the share is the same (Fisher), adjusted for the number of comparisons (Benjamini and Hochberg)
 */
public record Jump(String attribute, Kind kind, Proportion base, Proportion now, Estimate<Double> adjustedP) {

    private static final double CONFIDENCE = 0.95;

    /** What is unknown of a lead. */
    public enum Kind {
        /** The cell is empty: it matters from a twentieth of the leads on, up or down. */
        MISSING(0.05),
        /** The value was never seen when the grid was made: it matters from a hundredth of the leads on. */
        UNSEEN(0.01);

        private final double matters;

        Kind(double matters) {
            this.matters = matters;
        }

        /** {@return from which difference of shares on a difference beyond chance matters} */
        public double matters() {
            return matters;
        }
    }

    static Jump of(String attribute, Kind kind, Proportion base, Proportion now) {
        return new Jump(attribute, kind, base, now, Estimate.not("not adjusted"));
    }

    Jump adjusted(Estimate<Double> p) {
        return new Jump(attribute, kind, base, now, p);
    }

    private Estimate<TwoProportions> both() {
        return TwoProportions.of(now, base);
    }

    /** {@return by how much the share grew, in [-1, 1]} */
    public Estimate<Double> moved() {
        return both().map(TwoProportions::difference);
    }

    /** {@return the 95 % interval of that (Newcombe)} */
    public Estimate<Interval> interval() {
        return both().map(shares -> shares.newcombe(CONFIDENCE));
    }

    /** {@return the p-value that the share is the same; not estimable where nobody is concerned on either side} */
    public Estimate<Double> p() {
        return base.wins() + now.wins() == 0 ? Estimate.not("no lead is concerned") : both().flatMap(TwoProportions::fisher).map(FisherExact::twoSided);
    }

    /** {@return what is to be thought of it} */
    public Judgement judgement() {
        return Judgement.of(adjustedP, Math.abs(moved().orElse(0.0)) >= kind.matters());
    }
}
