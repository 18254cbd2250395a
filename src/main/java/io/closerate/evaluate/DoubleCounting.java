package io.closerate.evaluate;

import io.closerate.grid.Scale;
import io.closerate.stats.Estimate;
import io.closerate.tally.ScoreTallies;
import java.util.List;

/**
 * What it costs to count each attribute by itself, where attributes say in part the same thing.
 *
 * <p>Were attributes independent given the outcome, the log odds of the levels of a lead would add up to its own, as in naive Bayes:
 * the calibration slope of their sum would be 1. What is counted twice makes the sum too bold, and the slope smaller.
 *
 * @param slope the calibration slope of the sum of log odds, on leads not seen
 * @param liftAlone the lift of the best tenth by the close-rate grid, on leads not seen
 * @param liftTogether that of the logistic grid
 */
public record DoubleCounting(double slope, Estimate<Double> liftAlone, Estimate<Double> liftTogether) {

    /**
     * {@return the cost}
     *
     * @param alone the scores of leads by log odds of single attributes that were learned from others
     * @param closeRate how the close-rate grid did on leads not seen, repeat by repeat
     * @param logistic how the logistic one did
     */
    public static DoubleCounting of(ScoreTallies alone, List<ScoreEvaluation> closeRate, List<ScoreEvaluation> logistic) {
        return new DoubleCounting(CurveFit.logistic(alone).slope() * Scale.ofLogOdds(1), lift(closeRate), lift(logistic));
    }

    private static Estimate<Double> lift(List<ScoreEvaluation> repeats) {
        Estimate<Double> sum = repeats.get(0).topTenthLift();
        for (ScoreEvaluation each : repeats.subList(1, repeats.size())) {
            sum = sum.flatMap(before -> each.topTenthLift().map(lift -> before + lift));
        }
        return sum.map(lifts -> lifts / repeats.size());
    }
}
