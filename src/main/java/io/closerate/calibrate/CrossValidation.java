package io.closerate.calibrate;

import io.closerate.evaluate.CurveChoice;
import io.closerate.evaluate.CurveFit;
import io.closerate.evaluate.DoubleCounting;
import io.closerate.evaluate.LossDifference;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.grid.CloseCurve;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Scale;
import io.closerate.language.Message;
import io.closerate.lead.Slices;
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
     * @param rounding its scores by points that are rounded, and by exact ones
     * @param limits for each limit on points its scores without and with it
     */
    private record Judged(int slice, int repeat, ScorePairTallies scores, ScoreTallies alone, RoundingCost.Pairs rounding,
            List<ScorePairTallies> limits) {

        static Judged of(Lesson lesson, int slice, int repeat) {
            Slices own = Slices.of(slice);
            List<ScorePairTallies> limits = new ArrayList<>();
            for (int limit = 1; limit < lesson.limited().size(); limit++) {
                LimitedPoints.Step before = lesson.limited().get(limit - 1);
                LimitedPoints.Step after = lesson.limited().get(limit);
                limits.add(lesson.leads().scorePairs(before.points(), after.points(), own).mapped(before.scale()::of, after.scale()::of));
            }
            ScorePairTallies scores = lesson.leads().scorePairs(lesson.closeRate(), lesson.logistic(), own);
            return new Judged(slice, repeat, scores.mapped(lesson.scale(true)::of, lesson.scale(false)::of),
                    lesson.leads().scores(lesson.alone(), own), lesson.rounding(own), limits);
        }
    }

    /** {@return what comes of judging each step by the lesson learned in it} */
    static CrossValidation of(List<Lesson> lessons, Parting parting) {
        List<Judged> slices = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            Parting.Step step = parting.steps().get(i);
            step.judged().chosen().stream().forEach(slice -> slices.add(Judged.of(lesson, slice, step.repeat())));
        }
        List<ScorePairTallies> scores = bySlice(slices, Judged::scores);
        return new CrossValidation(lessons, slices, parting.repeats(),
                curve(scores.stream().map(ScorePairTallies::first).toList(), parting, true),
                curve(scores.stream().map(ScorePairTallies::second).toList(), parting, false));
    }

    /** The scores of each slice, those of all repeats together. */
    private static List<ScorePairTallies> bySlice(List<Judged> slices, Function<Judged, ScorePairTallies> scores) {
        TreeMap<Integer, ScorePairTallies> bySlice = new TreeMap<>();
        slices.forEach(each -> bySlice.merge(each.slice, scores.apply(each), ScorePairTallies::plus));
        return List.copyOf(bySlice.values());
    }

    /** {@return the close curve of these slices, scored by one of the grids} */
    static CloseCurve curve(List<ScoreTallies> slices, Parting parting, boolean closeRate) {
        if (parting.isInTime()) {
            return inTime(slices, closeRate);
        }
        return CurveChoice.of(slices, parting.repeats(), scores -> closeRate ? CurveFit.logistic(scores) : line(List.of(scores), parting));
    }

    /** {@return the close curve of slices in time, each of a level of its own}; points by close rates do not say what they are worth together */
    static CloseCurve inTime(List<ScoreTallies> slices, boolean closeRate) {
        return closeRate ? CurveFit.logistic(slices) : CurveFit.logistic(slices, 1 / Scale.ofLogOdds(1), 1);
    }

    /** {@return the logistic close curve of slices that were scored by points of a logistic model} */
    static LogisticCurve line(List<ScoreTallies> slices, Parting parting) {
        List<ScoreTallies> stretches = parting.isInTime() ? slices : List.of(slices.stream().reduce(ScoreTallies.NONE, ScoreTallies::plus));
        return CurveFit.logistic(stretches, 1 / Scale.ofLogOdds(1), parting.repeats());
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
        return bySlice(slices, Judged::scores).stream().map(closeRate ? ScorePairTallies::first : ScorePairTallies::second).toList();
    }

    /** {@return by how much the log loss of the close-rate grid is above that of the logistic one} */
    LossDifference difference(Parting parting) {
        return difference(bySlice(slices, Judged::scores), closeRate, logistic, parting);
    }

    private LossDifference difference(List<ScorePairTallies> scores, CloseCurve first, CloseCurve second, Parting parting) {
        return parting.isInTime() ? LossDifference.of(scores, first, second)
                : LossDifference.of(scores.stream().reduce(ScorePairTallies.NONE, ScorePairTallies::plus), first, second).repeated(repeats);
    }

    /** {@return what it costs that the points of the logistic grid are whole} */
    RoundingCost roundingCost(Parting parting) {
        return RoundingCost.of(slices.stream().map(Judged::rounding).toList(), parting, lessons.stream().map(each -> each.whole().expected()).toList());
    }

    /** {@return what each limit on points costs, in the order in which they were taken} */
    List<LimitCost> limitCosts(List<Message> names, Parting parting) {
        List<LimitCost> costs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int limit = i;
            List<ScorePairTallies> scores = bySlice(slices, each -> each.limits.get(limit));
            CloseCurve before = curve(scores.stream().map(ScorePairTallies::first).toList(), parting, false);
            CloseCurve after = curve(scores.stream().map(ScorePairTallies::second).toList(), parting, false);
            ScorePairTallies all = scores.stream().reduce(ScorePairTallies.NONE, ScorePairTallies::plus);
            costs.add(new LimitCost(names.get(i), new ScoreEvaluation(all.first(), before).logLoss(),
                    new ScoreEvaluation(all.second(), after).logLoss(), difference(scores, before, after, parting).standardError()));
        }
        return costs;
    }
}
