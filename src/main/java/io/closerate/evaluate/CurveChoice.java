package io.closerate.evaluate;

import io.closerate.grid.CloseCurve;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.LogisticCurve;
import io.closerate.stats.calibration.BetaMap;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.calibration.Isotonic;
import io.closerate.stats.calibration.Loss;
import io.closerate.stats.ranking.ScoreCounts;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Chooses the close curve among a logistic, a beta and an isotonic one by cross-validation.
 *
 * <p>The logistic curve is the simplest. Another one takes its place only if its log loss on leads it was not fitted to is
 * lower by more than one standard error of the difference. Beta and isotonic curves are brought to knots; the isotonic one is drawn to
 * the close rate of all leads as if each step had two leads more of that rate, so that thin ends give neither 0 nor 1.
 */
public final class CurveChoice {

    private static final int KNOTS = 25;
    private static final double BORROWED = 2;

    private CurveChoice() {
    }

    /** {@return the curve for these leads, parted into folds: at least one, together at least one lead} */
    public static CloseCurve of(List<ScoreTallies> folds) {
        return of(folds, 1, CurveFit::logistic);
    }

    /**
     * {@return the curve for these leads}
     *
     * @param repeats how many times each lead was scored
     * @param logistic fits the logistic curve
     */
    public static CloseCurve of(List<ScoreTallies> folds, int repeats, Function<ScoreTallies, CloseCurve> logistic) {
        ScoreTallies all = sum(folds);
        List<ScoreTallies> judged = folds.stream().filter(fold -> fold.total().leads() > 0).toList();
        Function<ScoreTallies, CloseCurve> best = logistic;
        if (judged.size() > 1) {
            double most = 0;
            for (Function<ScoreTallies, CloseCurve> shape : List.<Function<ScoreTallies, CloseCurve>>of(CurveChoice::beta, CurveChoice::isotonic)) {
                double gain = gain(judged, List.of(logistic, shape), repeats);
                if (gain > most) {
                    most = gain;
                    best = shape;
                }
            }
        }
        return best.apply(all);
    }

    private static ScoreTallies sum(List<ScoreTallies> folds) {
        return folds.stream().reduce(ScoreTallies.NONE, ScoreTallies::plus);
    }

    /** By how much the mean log loss of the second shape is below that of the first, less a standard error of the difference. */
    private static double gain(List<ScoreTallies> folds, List<Function<ScoreTallies, CloseCurve>> shapes, int repeats) {
        double[] sums = new double[3];
        for (int i = 0; i < folds.size(); i++) {
            List<ScoreTallies> others = new ArrayList<>(folds);
            others.remove(i);
            ScoreTallies rest = sum(others);
            add(folds.get(i), shapes.get(0).apply(rest), shapes.get(1).apply(rest), sums);
        }
        double mean = sums[1] / sums[0];
        return mean - Math.sqrt(Math.max(0, sums[2] / sums[0] - mean * mean) / sums[0] * repeats);
    }

    /** Adds leads, differences of log loss and their squares. */
    private static void add(ScoreTallies scores, CloseCurve first, CloseCurve second, double[] sums) {
        for (Map.Entry<Integer, Tally> each : scores.byScore().entrySet()) {
            double p = first.probability(each.getKey());
            double q = second.probability(each.getKey());
            double won = Loss.LOG.of(p, true) - Loss.LOG.of(q, true);
            double lost = Loss.LOG.of(p, false) - Loss.LOG.of(q, false);
            sums[0] += each.getValue().leads();
            sums[1] += each.getValue().wins() * won + each.getValue().losses() * lost;
            sums[2] += each.getValue().wins() * won * won + each.getValue().losses() * lost * lost;
        }
    }

    /** {@return the beta curve over the logistic one; that one itself where there is none} */
    static CloseCurve beta(ScoreTallies scores) {
        LogisticCurve logistic = CurveFit.logistic(scores);
        if (logistic.slope() == 0) {
            return logistic;
        }
        Forecasts forecasts = Forecasts.of(ScoreCounts.of(scores.scores(), scores.leads(), scores.wins()), logistic::probability);
        return BetaMap.fit(forecasts).map(map -> (CloseCurve) new KnotCurve("beta", evenKnots(scores).stream()
                .map(score -> new KnotCurve.Knot(score, inside(map.apply(logistic.probability(score))))).toList())).orElse(logistic);
    }

    /** Scores at even distances from the lowest to the highest. */
    private static List<Integer> evenKnots(ScoreTallies scores) {
        int low = scores.byScore().firstKey();
        int high = scores.byScore().lastKey();
        List<Integer> knots = new ArrayList<>();
        for (int i = 0; i <= KNOTS; i++) {
            int score = (int) Math.round(low + (high - low) * (i / (double) KNOTS));
            if (knots.isEmpty() || score > knots.get(knots.size() - 1)) {
                knots.add(score);
            }
        }
        return knots;
    }

    /** {@return the isotonic curve: a knot in the middle of each step} */
    static CloseCurve isotonic(ScoreTallies scores) {
        Isotonic fit = Isotonic.fit(ScoreCounts.of(scores.scores(), scores.leads(), scores.wins()));
        Tally all = scores.total();
        double rate = (all.wins() + 0.5) / (all.leads() + 1);
        List<KnotCurve.Knot> knots = new ArrayList<>();
        int at = 0;
        for (Isotonic.Block block : fit.blocks()) {
            double value = (block.value() * block.weight() + BORROWED * rate) / (block.weight() + BORROWED);
            double last = knots.isEmpty() ? 0 : knots.get(knots.size() - 1).probability();
            int score = (int) Math.round((fit.knot(at) + fit.knot(at + block.knots() - 1)) / 2);
            knots.add(new KnotCurve.Knot(score, inside(Math.max(last, value))));
            at += block.knots();
        }
        return new KnotCurve("isotonic", knots);
    }

    private static double inside(double p) {
        return Math.max(1e-12, Math.min(1 - 1e-12, p));
    }
}
