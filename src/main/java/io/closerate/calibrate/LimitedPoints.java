package io.closerate.calibrate;

import io.closerate.bin.Term;
import io.closerate.fit.Fitted;
import io.closerate.fit.JointFit;
import io.closerate.grid.Scale;
import io.closerate.points.Card;
import io.closerate.points.Limits;
import io.closerate.points.Patterns;
import io.closerate.points.PointSearch;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the logistic grid within the limits of the plan, one limit after the other.
 *
 * @param learning the limits, and a seed
 * @param joint the joint model
 */
record LimitedPoints(Learning learning, JointFit joint) {

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

    /**
     * {@return the points as they came, then those under each limit in turn}
     *
     * @param free the points as they came
     * @param terms what the lines are over
     * @param expected the leads as the joint model sees them
     */
    List<Step> of(Fitted free, List<Term> terms, Patterns expected) {
        List<Step> points = new ArrayList<>(List.of(new Step(free.points(), CommonScale.SAME)));
        if (!learning.limits().areNone()) {
            PointSearch search = PointSearch.of(expected, Directed.rules(terms, joint.rules()),
                    joint.model().coefficients(), learning.limits());
            learning.limits().steps().forEach(step -> points.add(Step.of(search.card(step.limits()), joint.model().intercept())));
        }
        return points;
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
