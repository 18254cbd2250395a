package io.closerate.calibrate;

import io.closerate.engine.Engine;
import io.closerate.evaluate.CurveChoice;
import io.closerate.evaluate.CurveFit;
import io.closerate.evaluate.LossDifference;
import io.closerate.grid.CloseCurve;
import io.closerate.lead.Slices;
import io.closerate.signal.Signal;
import io.closerate.tally.ScorePairTallies;
import io.closerate.tally.ScoreTallies;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores of leads by grids that have not seen them: in each step leads are scored by points whose levels, firmness, pairs and
 * size were learned on others.
 *
 * @param lessons what was learned in each step
 * @param slices the scores of each judged slice by the close-rate grid and by the logistic one, in the order of the slices
 * @param limits for each limit on points the scores of each slice without and with it
 * @param closeRate the close curve of the first
 * @param logistic the close curve of the second
 */
record CrossValidation(List<Lesson> lessons, List<ScorePairTallies> slices, List<List<ScorePairTallies>> limits, CloseCurve closeRate,
        CloseCurve logistic) {

    static CrossValidation of(Engine engine, List<Signal> signals, Steps steps, Progress progress) {
        List<Lesson> lessons = new ArrayList<>();
        List<ScorePairTallies> slices = new ArrayList<>();
        List<List<ScorePairTallies>> limits = steps.learning().limits().steps().stream().map(each -> (List<ScorePairTallies>) new ArrayList<ScorePairTallies>()).toList();
        List<Parting.Step> all = steps.parting().steps();
        for (int i = 0; i < all.size(); i++) {
            progress.step("cross-validating, step %d of %d".formatted(i + 1, all.size()), 0.1 + 0.6 * i / all.size());
            Lesson lesson = Lesson.of(engine, signals, steps.parting().stretches(all.get(i).training()), steps.learning());
            lessons.add(lesson);
            all.get(i).judged().chosen().stream().forEach(slice -> {
                slices.add(lesson.leads().scorePairs(lesson.closeRate(), lesson.logistic(), Slices.of(slice)));
                for (int limit = 0; limit < limits.size(); limit++) {
                    limits.get(limit).add(lesson.leads().scorePairs(lesson.limited().get(limit), lesson.limited().get(limit + 1), Slices.of(slice)));
                }
            });
        }
        return new CrossValidation(lessons, slices, limits, curve(slices.stream().map(ScorePairTallies::first).toList(), steps.parting()),
                curve(slices.stream().map(ScorePairTallies::second).toList(), steps.parting()));
    }

    /** {@return the close curve of these slices; in time, each slice has a level of its own} */
    static CloseCurve curve(List<ScoreTallies> slices, Parting parting) {
        return parting.isInTime() ? CurveFit.logistic(slices) : CurveChoice.of(slices);
    }

    /**
     * How to validate.
     *
     * @param parting the steps
     * @param learning how points are learned
     */
    record Steps(Parting parting, Learning learning) {
    }

    /** {@return the scores of all leads judged} */
    ScorePairTallies pairs() {
        return slices.stream().reduce(ScorePairTallies.NONE, ScorePairTallies::plus);
    }

    /** {@return the close curve of one of the grids} */
    CloseCurve curve(boolean closeRate) {
        return closeRate ? this.closeRate : logistic;
    }

    /** {@return the scores of each judged slice by one of the grids} */
    List<ScoreTallies> slices(boolean closeRate) {
        return slices.stream().map(pairs -> closeRate ? pairs.first() : pairs.second()).toList();
    }

    /** {@return by how much the log loss of the close-rate grid is above that of the logistic one} */
    LossDifference difference(Parting parting) {
        return parting.isInTime() ? LossDifference.of(slices, closeRate, logistic) : LossDifference.of(pairs(), closeRate, logistic);
    }
}
