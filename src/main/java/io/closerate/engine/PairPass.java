package io.closerate.engine;

import io.closerate.stats.Exact;
import io.closerate.stats.distribution.Logit;
import io.closerate.tally.PairSums;

/** Sums what a logistic model leaves over block by block. */
final class PairPass {

    private final double[] coefficients;
    private final int[] offsets;
    private final PlacePairs residuals;
    private final PlacePairs weights;
    private final long[] residual = new long[LeadBlock.MOST];
    private final long[] weight = new long[LeadBlock.MOST];

    /**
     * Sums over some terms.
     *
     * @param offsets where the places of each of them begin, the total at the end
     */
    PairPass(double[] coefficients, int[] offsets) {
        this.coefficients = coefficients;
        this.offsets = offsets;
        this.residuals = new PlacePairs(offsets);
        this.weights = new PlacePairs(offsets);
    }

    void add(LeadBlock block) {
        double[] logits = block.logits(coefficients);
        for (int i = 0; i < logits.length; i++) {
            double p = Logit.probability(logits[i]);
            residual[i] = Exact.of((block.isWon(i) ? 1 : 0) - p);
            weight[i] = Exact.of(p * (1 - p));
        }
        residuals.add(block, residual);
        weights.add(block, weight);
    }

    PairSums sums() {
        return PairSums.of(offsets[offsets.length - 1], apart(residuals.sums()), apart(weights.sums()));
    }

    /** Leaves the sums of places of different terms only. */
    private long[] apart(long[] sums) {
        int places = offsets[offsets.length - 1];
        long[] apart = new long[sums.length];
        for (int term = 0; term + 1 < offsets.length; term++) {
            int end = offsets[term + 1];
            for (int i = offsets[term]; i < end; i++) {
                System.arraycopy(sums, i * places + end, apart, i * places + end, places - end);
            }
        }
        return apart;
    }
}
