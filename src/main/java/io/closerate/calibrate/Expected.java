package io.closerate.calibrate;

import io.closerate.bin.Term;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.CodedRows;
import io.closerate.fit.JointFit;
import io.closerate.lead.Slices;
import io.closerate.points.Patterns;
import io.closerate.stats.distribution.Logit;

/**
 * Leads, and how probable each win is under the joint model: what whole-number points are searched on.
 *
 * <p>The search is not told which leads were won: what the model has smoothed stays smoothed, and what moved with time stays out.
 */
final class Expected {

    /** So many leads tell as well as more which points come near to a model: only their mixture matters, not their outcomes. */
    private static final int MOST = 30_000;

    private Expected() {
    }

    static Patterns of(JointFit joint, BinnedLeads leads, Slices training, long seed) {
        int[] offsets = leads.binning().offsets();
        double[] worth = joint.model().coefficients();
        CodedRows rows = leads.sample(training, MOST, seed);
        double[] probabilities = new double[rows.size()];
        for (int i = 0; i < probabilities.length; i++) {
            double logit = joint.model().intercept();
            for (int t = 0; t + 1 < offsets.length; t++) {
                logit += worth[offsets[t] + rows.places()[i][t]];
            }
            probabilities[i] = Logit.probability(logit);
        }
        return Patterns.of(leads.binning().terms().stream().mapToInt(Term::size).toArray(), rows.places(), probabilities);
    }
}
