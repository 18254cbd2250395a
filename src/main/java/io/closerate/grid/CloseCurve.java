package io.closerate.grid;

/** From a score to the probability that the lead closes: never falling, always strictly between 0 and 1. */
public sealed interface CloseCurve permits LogisticCurve, KnotCurve {

    /** {@return the close probability of a lead with this score, in (0, 1)} */
    double probability(double score);

    /** {@return the same curve with {@code logOdds} added to the log odds of every probability} */
    CloseCurve shifted(double logOdds);

    /** {@return the same curve with the log odds of every probability times {@code factor}, above 0} */
    CloseCurve stretched(double factor);
}
