package io.closerate.calibrate;

import io.closerate.bin.Labels;
import io.closerate.bin.Term;
import io.closerate.evaluate.Recency;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.fit.AttributeAnalysis;
import io.closerate.fit.Fitted;
import io.closerate.grid.CloseCurve;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.Origin;
import io.closerate.grid.Tiers;
import io.closerate.lead.Slices;
import io.closerate.signal.Signal;
import io.closerate.tally.ScoreTallies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Makes grids of what was learned, and judges them.
 *
 * <p>The very grid that was judged on the leads held out is shipped, but in two cases. Where the win rate moves (leads are in the
 * order of time, and the level of the close curve does better to follow the last ones), those leads tell most of the next ones; where leads are
 * few, none can be spared. Then what is judged is the way of learning, and the grid that is shipped has learned in the same way from all.
 *
 * @param plan the plan
 * @param parting the leads held out
 * @param validation the close curves
 * @param judged what was learned without the leads held out
 * @param shipped what the shipped grid learned: the same, or the lesson of all leads
 * @param origin how it was made
 */
record CandidateGrids(Plan plan, Parting parting, CrossValidation validation, Lesson judged, Lesson shipped, Origin origin) {

    /** {@return the close-rate grid and the logistic one} */
    List<Candidate> all() {
        List<AttributeAnalysis> analyses = shipped.analyses();
        return List.of(candidate(analyses, true), candidate(analyses, false));
    }

    private Candidate candidate(List<AttributeAnalysis> analyses, boolean closeRate) {
        Fitted fitted = shipped.fitted().get(closeRate ? 0 : 1);
        Tiers tiers = Tiers.of(shipped.leads().scores(shipped.points(closeRate), shipped.training()));
        Grid grid = new Grid(plan.name(), fitted.method(), fitted.scale(), shipped.leads().count(shipped.training()).get(0).total(),
                lines(analyses, fitted), shipped.own(curve(closeRate), closeRate), tiers, origin);
        ScoreTallies heldOut = judged.leads().scores(judged.points(closeRate), parting.slicing().judged());
        ScoreTallies learned = judged.leads().scores(judged.points(closeRate), judged.training());
        return new Candidate(grid, fitted, new ScoreEvaluation(learned, judged.own(validation.curve(closeRate), closeRate)),
                new ScoreEvaluation(heldOut, judged.own(before(closeRate), closeRate)), validation.evaluations(closeRate),
                Foretold.of(parting, validation, judged.commonScores(closeRate, parting.slicing().judged()), closeRate));
    }

    /** The curve as it was known before any lead was held out: what the held-out leads judge. */
    private CloseCurve before(boolean closeRate) {
        CloseCurve curve = validation.curve(closeRate);
        return parting.isInTime() ? curve.shifted(Recency.of(validation.slices(closeRate), curve).shift()) : curve;
    }

    /** The curve that is shipped. */
    private CloseCurve curve(boolean closeRate) {
        if (shipped == judged) {
            return validation.curve(closeRate);
        }
        List<ScoreTallies> scores = scores(parting, validation, judged, closeRate);
        CloseCurve later = CrossValidation.curve(scores, parting, closeRate);
        return later.shifted(recency(parting, validation, judged, closeRate).at(scores, later).shift());
    }

    /** {@return how the level of a close curve follows the win rate to the last lead} */
    static Recency recency(Parting parting, CrossValidation validation, Lesson judged, boolean closeRate) {
        return parting.isInTime() ? Recency.of(scores(parting, validation, judged, closeRate), validation.curve(closeRate)) : Recency.NONE;
    }

    /** The scores of the slices judged in the validation, then of those held out, as often, by grids that had not seen them. */
    private static List<ScoreTallies> scores(Parting parting, CrossValidation validation, Lesson judged, boolean closeRate) {
        List<ScoreTallies> slices = new ArrayList<>(validation.slices(closeRate));
        parting.slicing().judged().chosen().stream()
                .mapToObj(slice -> judged.commonScores(closeRate, Slices.of(slice)))
                .forEach(each -> slices.add(Collections.nCopies(parting.repeats(), each).stream().reduce(ScoreTallies.NONE, ScoreTallies::plus)));
        return slices;
    }

    private List<Line> lines(List<AttributeAnalysis> analyses, Fitted fitted) {
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (int t = 0; at < fitted.points().length; t++) {
            Term term = shipped.leads().binning().terms().get(t);
            List<Level> levels = new ArrayList<>();
            for (int place = 0; place < term.size(); place++, at++) {
                levels.add(new Level(label(term, place), term.at(place), fitted.points()[at], analyses.get(t).levels().get(place),
                        fitted.notes().get(at).toString()));
            }
            lines.add(new Line(term, levels));
        }
        return lines;
    }

    private String label(Term term, int place) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < term.cuts().size(); i++) {
            Signal signal = term.cuts().get(i).signal();
            labels.add(Labels.of(term.at(place).get(i), shipped.numberKind(signal)));
        }
        return String.join(" × ", labels);
    }
}
