package io.closerate.calibrate;

import io.closerate.engine.Engine;
import io.closerate.evaluate.CurveChoice;
import io.closerate.evaluate.CurveFit;
import io.closerate.evaluate.DoubleCounting;
import io.closerate.evaluate.LossDifference;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.grid.CloseCurve;
import io.closerate.lead.Slices;
import io.closerate.signal.Signal;
import io.closerate.tally.ScorePairTallies;
import io.closerate.tally.ScoreTallies;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Scores of leads by grids that have not seen them: in each step leads are scored by points whose levels, firmness, pairs and
 * size were learned on others.
 *
 * @param lessons what was learned in each step
 * @param slices the scores of each judged slice, in the order of the steps
 * @param repeats how many times each lead was judged
 * @param closeRate the close curve of the close-rate grid
 * @param logistic the close curve of the logistic one
 */
record CrossValidation(List<Lesson> lessons, List<Judged> slices, int repeats, CloseCurve closeRate, CloseCurve logistic) {

    /**
     * A slice that was judged.
     *
     * @param slice its number
     * @param repeat which time it was
     * @param scores its scores by the close-rate grid and by the logistic one
     * @param alone its scores by the log odds of single attributes
     */
    private record Judged(int slice, int repeat, ScorePairTallies scores, ScoreTallies alone) {
    }

    static CrossValidation of(Engine engine, List<Signal> signals, Steps steps, Progress progress) {
        List<Lesson> lessons = new ArrayList<>();
        List<Judged> slices = new ArrayList<>();
        List<Parting.Step> all = steps.parting().steps();
        for (int i = 0; i < all.size(); i++) {
            progress.step("cross-validating, step %d of %d".formatted(i + 1, all.size()), 0.1 + 0.6 * i / all.size());
            Lesson lesson = Lesson.of(engine, signals, steps.parting().stretches(all.get(i).training()), steps.learning());
            lessons.add(lesson);
            int repeat = all.get(i).repeat();
            all.get(i).judged().chosen().stream().forEach(slice -> slices.add(new Judged(slice, repeat,
                    lesson.leads().scorePairs(lesson.closeRate(), lesson.logistic(), Slices.of(slice)),
                    lesson.leads().scores(lesson.alone(), Slices.of(slice)))));
        }
        return new CrossValidation(lessons, slices, steps.parting().repeats(), curve(bySlice(slices, ScorePairTallies::first), steps.parting()),
                curve(bySlice(slices, ScorePairTallies::second), steps.parting()));
    }

    /** The scores of each slice, those of all repeats together. */
    private static List<ScoreTallies> bySlice(List<Judged> slices, Function<ScorePairTallies, ScoreTallies> grid) {
        TreeMap<Integer, ScoreTallies> bySlice = new TreeMap<>();
        slices.forEach(each -> bySlice.merge(each.slice, grid.apply(each.scores), ScoreTallies::plus));
        return List.copyOf(bySlice.values());
    }

    /** {@return the close curve of these slices; in time, each slice has a level of its own} */
    static CloseCurve curve(List<ScoreTallies> slices, Parting parting) {
        return parting.isInTime() ? CurveFit.logistic(slices) : CurveChoice.of(slices, parting.repeats());
    }

    /**
     * How to validate.
     *
     * @param parting the steps
     * @param learning how points are learned
     */
    record Steps(Parting parting, Learning learning) {
    }

    /** {@return how one of the grids did, repeat by repeat} */
    List<ScoreEvaluation> evaluations(boolean closeRate) {
        List<ScoreEvaluation> evaluations = new ArrayList<>();
        for (int repeat : slices.stream().mapToInt(Judged::repeat).distinct().toArray()) {
            ScorePairTallies pairs = slices.stream().filter(each -> each.repeat == repeat).map(Judged::scores)
                    .reduce(ScorePairTallies.NONE, ScorePairTallies::plus);
            evaluations.add(new ScoreEvaluation(closeRate ? pairs.first() : pairs.second(), curve(closeRate)));
        }
        return evaluations;
    }

    /** {@return what counting each attribute by itself costs} */
    DoubleCounting doubleCounting() {
        return DoubleCounting.of(slices.stream().map(Judged::alone).reduce(ScoreTallies.NONE, ScoreTallies::plus),
                evaluations(true), evaluations(false));
    }

    /** {@return the close curve of one of the grids} */
    CloseCurve curve(boolean closeRate) {
        return closeRate ? this.closeRate : logistic;
    }

    /** {@return the scores of each judged slice by one of the grids} */
    List<ScoreTallies> slices(boolean closeRate) {
        return bySlice(slices, closeRate ? ScorePairTallies::first : ScorePairTallies::second);
    }

    /** {@return by how much the log loss of the close-rate grid is above that of the logistic one} */
    LossDifference difference(Parting parting) {
        List<ScorePairTallies> scores = slices.stream().map(Judged::scores).toList();
        return parting.isInTime() ? LossDifference.of(scores, closeRate, logistic)
                : LossDifference.of(scores.stream().reduce(ScorePairTallies.NONE, ScorePairTallies::plus), closeRate, logistic).repeated(repeats);
    }
}
