package io.closerate.fit;

import io.closerate.engine.BinnedLeads;
import io.closerate.engine.CodedRows;
import io.closerate.grid.Scale;
import io.closerate.lead.Slices;
import io.closerate.tally.Tallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points by logistic regression on the levels of all attributes together, so that attributes that say the same thing are
 * not counted twice.
 *
 * <p>Smile fits a sample, Newton's method brings the fit to the exact maximum over all leads. The ridge of 1 is that of a
 * normal prior of standard deviation 1 on each level's log odds: levels that all won, or all lost, stay finite, and levels with
 * many leads are hardly moved.
 */
final class LogisticFitter implements Fitter {

    private static final double RIDGE = 1;
    private static final int SAMPLE = 5_000;

    private final long seed;

    LogisticFitter(long seed) {
        this.seed = seed;
    }

    @Override
    public String method() {
        return "logistic";
    }

    @Override
    public Fitted fit(BinnedLeads leads, Slices training) {
        int[] offsets = leads.binning().offsets();
        List<Tallies> terms = leads.count(training);
        LogitModel model = centred(RidgeNewton.fit(leads, training, RIDGE, start(leads, training, terms)), terms, offsets);
        int[] points = new int[model.coefficients().length];
        List<String> notes = new ArrayList<>();
        for (int t = 0; t < terms.size(); t++) {
            for (int place = 0; place < terms.get(t).size(); place++) {
                Tally tally = terms.get(t).at(place);
                int at = offsets[t] + place;
                points[at] = tally.leads() == 0 ? 0 : Scale.whole(Scale.ofLogOdds(model.coefficients()[at]));
                notes.add(note(tally));
            }
        }
        return new Fitted(method(), Scale.LOG_ODDS, points, notes, Optional.of(model));
    }

    private static String note(Tally tally) {
        if (tally.leads() == 0) {
            return "no lead to learn from";
        }
        return tally.wins() == 0 ? "no win: held finite by the ridge" : tally.losses() == 0 ? "no loss: held finite by the ridge" : "";
    }

    private double[] start(BinnedLeads leads, Slices training, List<Tallies> terms) {
        int[] offsets = leads.binning().offsets();
        CodedRows sample = leads.sample(training, SAMPLE, seed);
        Tally book = terms.get(0).total();
        double share = (double) sample.size() / book.leads();
        return SmileLogit.fit(sample, offsets, RIDGE * share).orElseGet(() -> {
            double[] zero = new double[1 + offsets[offsets.length - 1]];
            zero[0] = StrictMath.log((double) book.wins() / book.losses());
            return zero;
        });
    }

    /** Moves the mean of each term's coefficients over the leads into the intercept. */
    private static LogitModel centred(LogitModel model, List<Tallies> terms, int[] offsets) {
        double[] coefficients = model.coefficients();
        double intercept = model.intercept();
        for (int t = 0; t < terms.size(); t++) {
            double mean = 0;
            double leads = terms.get(t).total().leads();
            for (int place = 0; place < terms.get(t).size(); place++) {
                mean += terms.get(t).at(place).leads() / leads * coefficients[offsets[t] + place];
            }
            for (int place = 0; place < terms.get(t).size(); place++) {
                coefficients[offsets[t] + place] -= mean;
            }
            intercept += mean;
        }
        return new LogitModel(intercept, coefficients, model.standardErrors(), model.ridge(), model.logLikelihood(), model.passes());
    }
}
