package io.closerate.calibrate;

import io.closerate.engine.BinnedLeads;
import io.closerate.fit.Fitted;
import io.closerate.fit.JointFit;
import io.closerate.grid.Scale;
import io.closerate.lead.Slices;
import io.closerate.points.Patterns;
import io.closerate.points.Rounding;
import io.closerate.tally.Tallies;
import java.util.List;

/**
 * The logistic grid in whole points, all of them rounded together, and what that is compared with.
 *
 * @param fitted the points rounded together, within what the plan asks of levels
 * @param each the points rounded one by one
 * @param exact the exact points of the joint model, in hundredths
 * @param expected what rounding costs under the model
 */
record WholePoints(Fitted fitted, int[] each, int[] exact, Rounding.Found expected) {

    /** Exact enough: in hundredths rounding costs a ten thousandth of what it costs in whole points. */
    static final int PARTS = 100;

    static WholePoints of(Fitted each, JointFit joint, BinnedLeads leads, Slices training, Patterns expected) {
        List<Tallies> tallies = leads.count(training);
        double[] exact = joint.model().coefficients();
        int[] parts = new int[exact.length];
        for (int t = 0, at = 0; t < tallies.size(); t++) {
            for (int place = 0; place < tallies.get(t).size(); place++, at++) {
                exact[at] = tallies.get(t).at(place).leads() == 0 ? 0 : Scale.ofLogOdds(exact[at]);
                parts[at] = Scale.whole(PARTS * exact[at]);
            }
        }
        Rounding.Found found = Rounding.of(expected, Directed.rules(leads.binning().terms(), joint.rules()),
                new Rounding.Start(exact, each.points()), joint.model().intercept());
        return new WholePoints(new Fitted(each.method(), each.scale(), found.points(), each.notes(), each.model()), each.points(), parts, found);
    }
}
