package io.closerate.fit;

import io.closerate.engine.BinnedLeads;
import io.closerate.grid.Evidence;
import io.closerate.grid.Scale;
import io.closerate.language.Message;
import io.closerate.lead.Slices;
import io.closerate.tally.Tallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points by close rates: what a level's shrunk close rate differs from the global one, each attribute by itself.
 *
 * <p>A level whose difference could well be chance (adjusted p above {@value #ENOUGH}) gets 0 points and says so.
 */
final class CloseRateFitter implements Fitter {

    /** The adjusted p-value up to which a level's difference is believed. */
    static final double ENOUGH = 0.10;

    private final Scale scale;

    CloseRateFitter(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String method() {
        return "close-rate";
    }

    @Override
    public Fitted fit(BinnedLeads leads, Slices training) {
        List<Tallies> terms = leads.count(training);
        Tally book = terms.get(0).total();
        double global = (double) book.wins() / book.leads();
        List<Integer> points = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        for (AttributeAnalysis attribute : AttributeAnalyzer.analyze(terms)) {
            for (Evidence level : attribute.levels()) {
                Message doubt = doubt(level);
                notes.add(doubt);
                points.add(doubt.isEmpty() ? Scale.whole(scale.points(level.shrunkRate().get(), global)) : 0);
            }
        }
        return new Fitted(method(), scale, points.stream().mapToInt(Integer::intValue).toArray(), notes, Optional.empty());
    }

    /** Why a level gets no points; empty if it does. */
    private static Message doubt(Evidence level) {
        if (level.tally().leads() == 0) {
            return Message.of("fit.note.no-lead");
        }
        if (!level.adjustedP().isEstimable()) {
            return Message.of("fit.note.not-testable", Message.reason(level.adjustedP().reason()));
        }
        if (!level.shrunkRate().isEstimable()) {
            return Message.of("fit.note.not-estimable", Message.reason(level.shrunkRate().reason()));
        }
        return level.adjustedP().get() > ENOUGH
                ? Message.of("fit.note.too-little", level.adjustedP().get()) : Message.NONE;
    }
}
