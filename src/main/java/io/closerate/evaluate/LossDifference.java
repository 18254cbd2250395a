package io.closerate.evaluate;

import io.closerate.grid.CloseCurve;
import io.closerate.stats.calibration.Loss;
import io.closerate.tally.ScorePairTallies;
import io.closerate.tally.Tally;
import java.util.Map;

/**
 * The mean difference of two grids' log losses over the same leads, first minus second: positive where the second is better.
 *
 * @param mean the mean difference a lead
 * @param standardError its standard error
 */
public record LossDifference(double mean, double standardError) {

    /** {@return the difference over these leads} */
    public static LossDifference of(ScorePairTallies pairs, CloseCurve first, CloseCurve second) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (Map.Entry<ScorePairTallies.Pair, Tally> each : pairs.byPair().entrySet()) {
            double p = first.probability(each.getKey().first());
            double q = second.probability(each.getKey().second());
            double won = Loss.LOG.of(p, true) - Loss.LOG.of(q, true);
            double lost = Loss.LOG.of(p, false) - Loss.LOG.of(q, false);
            n += each.getValue().leads();
            sum += each.getValue().wins() * won + each.getValue().losses() * lost;
            squares += each.getValue().wins() * won * won + each.getValue().losses() * lost * lost;
        }
        double mean = sum / n;
        return new LossDifference(mean, Math.sqrt(Math.max(0, squares / n - mean * mean) / n));
    }
}
