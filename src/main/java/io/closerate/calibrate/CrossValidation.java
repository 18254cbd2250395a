package io.closerate.calibrate;

import io.closerate.engine.Engine;
import io.closerate.evaluate.CurveFit;
import io.closerate.evaluate.LossDifference;
import io.closerate.grid.CloseCurve;
import io.closerate.lead.Slices;
import io.closerate.signal.Signal;
import io.closerate.tally.ScorePairTallies;
import java.util.List;

/**
 * Scores of leads by grids that have not seen them: each fold is scored by points whose cuts, pooling and size were learned
 * on the other folds.
 *
 * @param pairs the scores by the close-rate grid and by the logistic one
 * @param closeRate the close curve of the first
 * @param logistic the close curve of the second
 */
record CrossValidation(ScorePairTallies pairs, CloseCurve closeRate, CloseCurve logistic) {

    /** Above this many leads one fold tells enough: the noise of a fold is far below what matters. */
    private static final long MANY = 200_000;

    static CrossValidation of(Engine engine, List<Signal> signals, Folds folds, Progress progress) {
        ScorePairTallies pairs = ScorePairTallies.NONE;
        int rounds = folds.leads() > MANY ? 1 : folds.count();
        for (int fold = 0; fold < rounds; fold++) {
            progress.step("cross-validating, fold %d of %d".formatted(fold + 1, rounds), 0.1 + 0.6 * fold / rounds);
            Lesson lesson = Lesson.of(engine, signals, Slices.first(folds.count()).without(fold), folds.learning());
            pairs = pairs.plus(lesson.leads().scorePairs(lesson.closeRate(), lesson.logistic(), Slices.of(fold)));
        }
        return new CrossValidation(pairs, CurveFit.logistic(pairs.first()), CurveFit.logistic(pairs.second()));
    }

    /**
     * How to cross-validate.
     *
     * @param count the number of folds
     * @param leads how many leads they hold
     * @param learning how points are learned
     */
    record Folds(int count, long leads, Learning learning) {
    }

    /** {@return by how much the log loss of the close-rate grid is above that of the logistic one} */
    LossDifference difference() {
        return LossDifference.of(pairs, closeRate, logistic);
    }
}
