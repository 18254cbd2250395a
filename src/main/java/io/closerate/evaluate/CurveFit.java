package io.closerate.evaluate;

import io.closerate.grid.LogisticCurve;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Fits the logistic close curve to scores: maximum likelihood with half a win and half a loss added at the mean score, so
 * that it exists for any leads, and with a slope that is never negative, so that more points never mean less.
 *
 * <p>When the slope would be negative the curve is flat at the close rate.
 */
public final class CurveFit {

    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-12;

    private CurveFit() {
    }

    /**
     * {@return the curve fitted to these scores}
     *
     * @throws IllegalArgumentException if there is no lead
     */
    public static LogisticCurve logistic(ScoreTallies scores) {
        Tally all = scores.total();
        if (all.leads() == 0) {
            throw new IllegalArgumentException("a close curve needs leads");
        }
        double mean = moment(scores, 0, 1) / all.leads();
        double spread = Math.sqrt(moment(scores, mean, 2) / all.leads());
        double rate = (all.wins() + 0.5) / (all.leads() + 1);
        double flat = StrictMath.log(rate) - StrictMath.log1p(-rate);
        if (spread == 0) {
            return new LogisticCurve(flat, 0);
        }
        double[] line = climb(scores, mean, spread, flat);
        return line[1] <= 0 ? new LogisticCurve(flat, 0) : new LogisticCurve(line[0] - line[1] * mean / spread, line[1] / spread);
    }

    /**
     * {@return the curve fitted to stretches of time, each with its own level}
     *
     * <p>Where the win rate moves, leads of one stretch close more often than those of another with the same score; that says nothing of
     * what a point is worth. The slope is common to all stretches, at least so great that a standard deviation of the score is worth
     * 0.1 in log odds, so that more points always mean more. The level is that of all leads together.
     */
    public static LogisticCurve logistic(List<ScoreTallies> stretches) {
        return stretches(stretches, slope -> slope);
    }

    /**
     * {@return the same, where the points themselves say what they are worth}
     *
     * @param worth what a point is worth in log odds by the model that it comes from, {@code > 0}: the leads tell how far that is off
     * @param repeats how many times each lead is among them, at least once
     */
    public static LogisticCurve logistic(List<ScoreTallies> stretches, double worth, int repeats) {
        return stretches(stretches, slope -> slope.expecting(worth, repeats));
    }

    private static LogisticCurve stretches(List<ScoreTallies> stretches, UnaryOperator<CommonSlope> known) {
        ScoreTallies all = stretches.stream().reduce(ScoreTallies.NONE, ScoreTallies::plus);
        double mean = moment(all, 0, 1) / all.total().leads();
        double spread = Math.sqrt(moment(all, mean, 2) / all.total().leads());
        return spread == 0 ? logistic(all) : known.apply(CommonSlope.of(stretches, mean, spread)).curve();
    }

    private static double moment(ScoreTallies scores, double centre, int power) {
        double sum = 0;
        for (Map.Entry<Integer, Tally> each : scores.byScore().entrySet()) {
            double distance = each.getKey() - centre;
            sum += each.getValue().leads() * (power == 1 ? distance : distance * distance);
        }
        return sum;
    }

    /** Newton's method on standardised scores; a slope prior of standard deviation 10 keeps separated scores finite. */
    private static double[] climb(ScoreTallies scores, double mean, double spread, double start) {
        double a = start;
        double b = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] sums = {0, -b / 100, 0, 0, 1e-2};
            add(sums, 0, new double[] {1, 0.5}, a);
            for (Map.Entry<Integer, Tally> each : scores.byScore().entrySet()) {
                double x = (each.getKey() - mean) / spread;
                add(sums, x, new double[] {each.getValue().leads(), each.getValue().wins()}, a + b * x);
            }
            double determinant = sums[2] * sums[4] - sums[3] * sums[3];
            double da = (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
            double db = (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
            double most = Math.max(1, Math.max(Math.abs(da), Math.abs(db)));
            a += da / most;
            b += db / most;
            if (Math.abs(da) < STILL && Math.abs(db) < STILL) {
                break;
            }
        }
        return new double[] {a, b};
    }

    static void add(double[] sums, double x, double[] leadsAndWins, double logit) {
        double p = 1 / (1 + StrictMath.exp(-logit));
        double residual = leadsAndWins[1] - leadsAndWins[0] * p;
        double weight = leadsAndWins[0] * p * (1 - p);
        sums[0] += residual;
        sums[1] += residual * x;
        sums[2] += weight;
        sums[3] += weight * x;
        sums[4] += weight * x * x;
    }
}
