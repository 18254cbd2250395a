package io.closerate.engine;

import io.closerate.stats.Exact;
import io.closerate.stats.distribution.Logit;
import io.closerate.tally.PairSums;

/** Sums what a logistic model leaves over, lead by lead. */
final class PairPass {

    private final int places;
    private final long[] residual;
    private final long[] weight;

    PairPass(int places) {
        this.places = places;
        this.residual = new long[places * places];
        this.weight = new long[places * places];
    }

    /** Adds a lead that takes the places {@code at}, ascending, and has these log odds under the model. */
    void add(int[] at, double logit, boolean won) {
        double p = Logit.probability(logit);
        long left = Exact.of((won ? 1 : 0) - p);
        long information = Exact.of(p * (1 - p));
        for (int a = 0; a < at.length; a++) {
            int line = at[a] * places;
            for (int b = a + 1; b < at.length; b++) {
                residual[line + at[b]] += left;
                weight[line + at[b]] += information;
            }
        }
    }

    PairSums sums() {
        return PairSums.of(places, residual, weight);
    }
}
