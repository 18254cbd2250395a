package io.closerate.evaluate;

import io.closerate.grid.LogisticCurve;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.util.List;
import java.util.Map;

/**
 * The close curve of stretches of time, each of which has a level of its own and all of which share a slope: maximum likelihood with a
 * normal prior on the slope.
 *
 * <p>A validation forward judges the later half of the leads only, so that the slope errs by 8 % over simulated books like the shipped one, and by
 * 17 % over books of 1,500 leads. Points that come from a model under a prior say themselves what they are worth; that errs by less where
 * effects last (6 % and 13 %), and by more where they do not. So the leads correct the model as far as they can tell.
 *
 * @param stretches the leads
 * @param mean their mean score
 * @param spread the standard deviation of their scores, above 0: what slopes are counted in
 * @param expected the slope that is expected
 * @param firmness how firmly: one over the variance of the prior
 */
record CommonSlope(List<ScoreTallies> stretches, double mean, double spread, double expected, double firmness) {

    /** A slope that is known to be about 0 and no more than that keeps separated scores finite, and does nothing else. */
    private static final double VAGUE = 1e-2;

    /**
     * The share by which a slope is thought to differ from what the model says. Less would do for simulated books, whose effects last;
     * on stretches of 3,500 leads of bank-full, where they do not, 0.1 to 0.2 predict best.
     */
    private static final double DOUBT = 0.1;

    /** Where the slope would be less, a standard deviation of the score is still worth this in log odds: more points always mean more. */
    private static final double LEAST = 0.1;

    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-12;

    /** {@return stretches of which nothing but the leads tell what a point is worth} */
    static CommonSlope of(List<ScoreTallies> stretches, double mean, double spread) {
        return new CommonSlope(stretches, mean, spread, 0, VAGUE);
    }

    /** {@return the same, where a point should be worth so much in log odds, and each lead is there {@code repeats} times} */
    CommonSlope expecting(double worth, int repeats) {
        double deviation = DOUBT * worth * spread;
        return new CommonSlope(stretches, mean, spread, worth * spread, repeats / (deviation * deviation));
    }

    /** {@return the curve; its level is that of all leads together} */
    LogisticCurve curve() {
        double slope = Math.max(LEAST, slope());
        double level = level(stretches.stream().reduce(ScoreTallies.NONE, ScoreTallies::plus), slope);
        return new LogisticCurve(level - slope * mean / spread, slope / spread);
    }

    private double slope() {
        double slope = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double gradient = firmness * (expected - slope);
            double information = firmness;
            for (ScoreTallies stretch : stretches) {
                double[] sums = sums(stretch, level(stretch, slope), slope);
                gradient += sums[1];
                information += sums[4] - sums[3] * sums[3] / sums[2];
            }
            double change = Math.max(-1, Math.min(1, gradient / information));
            slope += change;
            if (Math.abs(change) < STILL) {
                break;
            }
        }
        return slope;
    }

    /** {@return the level that fits these leads best at this slope} */
    private double level(ScoreTallies scores, double slope) {
        Tally all = scores.total();
        double level = StrictMath.log((all.wins() + 0.5) / (all.losses() + 0.5));
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] sums = sums(scores, level, slope);
            double change = Math.max(-1, Math.min(1, sums[0] / sums[2]));
            level += change;
            if (Math.abs(change) < STILL) {
                break;
            }
        }
        return level;
    }

    private double[] sums(ScoreTallies scores, double level, double slope) {
        double[] sums = new double[5];
        CurveFit.add(sums, 0, new double[] {1, 0.5}, level);
        for (Map.Entry<Integer, Tally> each : scores.byScore().entrySet()) {
            double x = (each.getKey() - mean) / spread;
            CurveFit.add(sums, x, new double[] {each.getValue().leads(), each.getValue().wins()}, level + slope * x);
        }
        return sums;
    }
}
