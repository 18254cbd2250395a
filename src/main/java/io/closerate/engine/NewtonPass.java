package io.closerate.engine;

import io.closerate.stats.Exact;
import io.closerate.tally.NewtonSums;

/** Sums gradient, information and log likelihood of a logistic model block by block. */
final class NewtonPass {

    private final double[] coefficients;
    private final long[] gradient;
    private final PlacePairs weights;
    private final int terms;
    private final long[] residual = new long[LeadBlock.MOST];
    private final long[] weight = new long[LeadBlock.MOST];
    private long whole;
    private long logLikelihood;
    private long leads;

    NewtonPass(double[] coefficients, int[] offsets) {
        this.coefficients = coefficients;
        this.gradient = new long[coefficients.length];
        this.weights = new PlacePairs(offsets);
        this.terms = offsets.length - 1;
    }

    void add(LeadBlock block) {
        double[] logits = block.logits(coefficients);
        for (int i = 0; i < logits.length; i++) {
            add(i, logits[i], block.isWon(i));
        }
        leads += logits.length;
        for (int term = 0; term < terms; term++) {
            int[] places = block.places(term);
            for (int i = 0; i < logits.length; i++) {
                gradient[1 + places[i]] += residual[i];
            }
        }
        weights.add(block, weight);
    }

    private void add(int i, double logit, boolean won) {
        double odds = StrictMath.exp(-Math.abs(logit));
        double p = logit >= 0 ? 1 / (1 + odds) : odds / (1 + odds);
        residual[i] = Exact.of((won ? 1 : 0) - p);
        weight[i] = Exact.of(odds / ((1 + odds) * (1 + odds)));
        gradient[0] += residual[i];
        whole += weight[i];
        logLikelihood += Exact.of(-StrictMath.log1p(odds) + (won ? Math.min(logit, 0) : Math.min(-logit, 0)));
    }

    /** {@return the sums so far} */
    NewtonSums sums() {
        int n = gradient.length;
        int places = n - 1;
        long[] sums = weights.sums();
        long[] information = new long[n * n];
        information[0] = whole;
        for (int i = 0; i < places; i++) {
            information[1 + i] = sums[i * places + i];
            information[(1 + i) * n] = sums[i * places + i];
            for (int j = i; j < places; j++) {
                information[(1 + i) * n + 1 + j] = sums[i * places + j];
                information[(1 + j) * n + 1 + i] = sums[i * places + j];
            }
        }
        return NewtonSums.of(leads, gradient, information, logLikelihood);
    }
}
