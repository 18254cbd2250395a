package io.closerate.evaluate;

import io.closerate.tally.Tally;

/**
 * Leads with similar close probabilities, and how many of them closed.
 *
 * @param tally the leads
 * @param promised the sum of their close probabilities: the wins that were promised
 */
public record ReliabilityBin(Tally tally, double promised) {

    static ReliabilityBin of(Tally tally, double probability) {
        return new ReliabilityBin(tally, probability * tally.leads());
    }

    ReliabilityBin plus(ReliabilityBin other) {
        return new ReliabilityBin(tally.plus(other.tally), promised + other.promised);
    }

    /** {@return the mean close probability} */
    public double meanProbability() {
        return promised / tally.leads();
    }
}
