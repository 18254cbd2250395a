package io.closerate.calibrate;

import io.closerate.bin.Bin;
import io.closerate.bin.LevelRules;
import io.closerate.bin.Term;
import io.closerate.engine.BinnedLeads;
import io.closerate.fit.Fitted;
import io.closerate.lead.Slices;
import io.closerate.points.LineRule;
import io.closerate.stats.binning.Trend;
import io.closerate.tally.Tallies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Points that go the way the plan asks: those nearest to the fitted ones that keep each trend and sign. */
final class Directed {

    private Directed() {
    }

    /** {@return the same fit, its points directed} */
    static Fitted of(Fitted fitted, BinnedLeads leads, Slices training, List<LevelRules> asked) {
        List<LineRule> rules = rules(leads.binning().terms(), asked);
        if (rules.stream().allMatch(LineRule::isFree)) {
            return fitted;
        }
        List<Tallies> tallies = leads.count(training);
        int[] offsets = leads.binning().offsets();
        int[] points = fitted.points();
        for (int t = 0; t < rules.size(); t++) {
            int[] own = Arrays.copyOfRange(points, offsets[t], offsets[t + 1]);
            double[] weights = tallies.get(t).list().stream().mapToDouble(each -> each.leads()).toArray();
            System.arraycopy(rules.get(t).nearest(own, weights), 0, points, offsets[t], own.length);
        }
        return new Fitted(fitted.method(), fitted.scale(), points, fitted.notes(), fitted.model());
    }

    /** {@return the rules of the lines over these terms, of which the first ones are the attributes} */
    static List<LineRule> rules(List<Term> terms, List<LevelRules> asked) {
        List<LineRule> rules = new ArrayList<>();
        for (int t = 0; t < terms.size(); t++) {
            rules.add(t < asked.size() ? rule(terms.get(t).cuts().get(0).bins().list(), asked.get(t)) : LineRule.free(terms.get(t).size()));
        }
        return rules;
    }

    private static LineRule rule(List<Bin> bins, LevelRules asked) {
        return new LineRule((int) bins.stream().filter(Bin.Range.class::isInstance).count(), asked.trend().orElse(Trend.NONE),
                bins.stream().mapToInt(asked::sign).toArray());
    }
}
