package io.closerate.calibrate;

import io.closerate.bin.Term;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.CodedRows;
import io.closerate.fit.Fitted;
import io.closerate.fit.JointFit;
import io.closerate.grid.Scale;
import io.closerate.lead.Slices;
import io.closerate.points.Card;
import io.closerate.points.Limits;
import io.closerate.points.Patterns;
import io.closerate.points.PointSearch;
import io.closerate.stats.distribution.Logit;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the logistic grid within the limits of the plan, one limit after the other.
 *
 * <p>The search is told how probable each win is under the joint model, not which leads were won: what the model has smoothed stays
 * smoothed, and what moved with time stays out.
 *
 * @param learning the limits, and a seed
 * @param joint the joint model
 */
record LimitedPoints(Learning learning, JointFit joint) {

    /** So many leads tell as well as more which points come near to a model: only their mixture matters, not their outcomes. */
    private static final int MOST = 30_000;

    /**
     * Points, and what their sum means.
     *
     * @param points one a place
     * @param scale from their sum to a scale that all lessons share
     */
    record Step(int[] points, CommonScale scale) {

        private static Step of(Card card, double intercept) {
            return new Step(card.points(), new CommonScale(Scale.ofLogOdds(card.level() - intercept), Scale.ofLogOdds(card.slope())));
        }
    }

    /** {@return the points as they came, then those under each limit in turn} */
    List<Step> of(Fitted free, BinnedLeads leads, Slices training) {
        List<Step> points = new ArrayList<>(List.of(new Step(free.points(), CommonScale.SAME)));
        if (!learning.limits().areNone()) {
            PointSearch search = PointSearch.of(patterns(leads, training), Directed.rules(leads.binning().terms(), joint.rules()),
                    joint.model().coefficients(), learning.limits());
            learning.limits().steps().forEach(step -> points.add(Step.of(search.card(step.limits()), joint.model().intercept())));
        }
        return points;
    }

    private Patterns patterns(BinnedLeads leads, Slices training) {
        int[] offsets = leads.binning().offsets();
        double[] worth = joint.model().coefficients();
        CodedRows rows = leads.sample(training, MOST, learning.seed());
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

    /** {@return what was fitted, with the points under all limits} */
    static Fitted last(Fitted free, List<Step> limited, Limits limits) {
        if (limits.areNone()) {
            return free;
        }
        boolean sized = limits.line().isPresent() || limits.total().isPresent() || !limits.only().isEmpty();
        return new Fitted(free.method(), sized ? Scale.LIMITED : free.scale(), limited.get(limited.size() - 1).points(), free.notes(), free.model());
    }
}
