package io.closerate.grid;

/** From a score to the probability that the lead closes: never falling, always strictly between 0 and 1. */
public sealed interface CloseCurve permits LogisticCurve {

    /** {@return the close probability of a lead with this score, in (0, 1)} */
    double probability(double score);
}
