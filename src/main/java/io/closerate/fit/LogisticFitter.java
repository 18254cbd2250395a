package io.closerate.fit;

import io.closerate.engine.BinnedLeads;
import io.closerate.grid.Scale;
import io.closerate.language.Message;
import io.closerate.lead.Slices;
import io.closerate.tally.Tallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whole-number points of a logistic model over all attributes together, so that attributes that say the same thing are not
 * counted twice.
 */
final class LogisticFitter implements Fitter {

    private final LogitModel model;

    LogisticFitter(LogitModel model) {
        this.model = model;
    }

    @Override
    public String method() {
        return "logistic";
    }

    @Override
    public Fitted fit(BinnedLeads leads, Slices training) {
        int[] offsets = leads.binning().offsets();
        List<Tallies> terms = leads.count(training);
        int[] points = new int[model.coefficients().length];
        List<Message> notes = new ArrayList<>();
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

    private static Message note(Tally tally) {
        if (tally.leads() == 0) {
            return Message.of("fit.note.no-lead");
        }
        return tally.wins() == 0 ? Message.of("fit.note.no-win") : tally.losses() == 0 ? Message.of("fit.note.no-loss") : Message.NONE;
    }
}
