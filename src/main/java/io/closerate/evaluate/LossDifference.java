package io.closerate.evaluate;

import io.closerate.grid.CloseCurve;
import io.closerate.stats.calibration.Loss;
import io.closerate.tally.ScorePairTallies;
import io.closerate.tally.Tally;
import java.util.Arrays;
import java.util.List;
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
        return ofLeads(List.of(pairs), first, second);
    }

    /** {@return the difference over the leads of all these parts, which have nothing in common} */
    public static LossDifference ofLeads(List<ScorePairTallies> parts, CloseCurve first, CloseCurve second) {
        double[] sums = new double[3];
        for (ScorePairTallies part : parts) {
            double[] own = sums(part, first, second);
            Arrays.setAll(sums, i -> sums[i] + own[i]);
        }
        double mean = sums[1] / sums[0];
        return new LossDifference(mean, Math.sqrt(Math.max(0, sums[2] / sums[0] - mean * mean) / sums[0]));
    }

    /** {@return the mean log loss of the second scores of these parts} */
    public static double loss(List<ScorePairTallies> parts, CloseCurve second) {
        double leads = 0;
        double loss = 0;
        for (ScorePairTallies part : parts) {
            for (Map.Entry<ScorePairTallies.Pair, Tally> each : part.byPair().entrySet()) {
                double p = second.probability(each.getKey().second());
                leads += each.getValue().leads();
                loss += each.getValue().wins() * Loss.LOG.of(p, true) + each.getValue().losses() * Loss.LOG.of(p, false);
            }
        }
        return loss / leads;
    }

    /**
     * {@return the difference over stretches of time}
     *
     * <p>Leads of one stretch have their time in common, so what differs between the grids differs for many of them at once: the standard
     * error is taken over the stretches, {@code sqrt(sum of (d_s - n_s mean)^2) / n} with the sum of differences d_s over the n_s leads
     * of stretch s.
     */
    public static LossDifference of(List<ScorePairTallies> stretches, CloseCurve first, CloseCurve second) {
        List<double[]> all = stretches.stream().map(stretch -> sums(stretch, first, second)).toList();
        double n = all.stream().mapToDouble(sums -> sums[0]).sum();
        double mean = all.stream().mapToDouble(sums -> sums[1]).sum() / n;
        double squares = all.stream().mapToDouble(sums -> (sums[1] - sums[0] * mean) * (sums[1] - sums[0] * mean)).sum();
        return new LossDifference(mean, Math.sqrt(squares) / n);
    }

    /** {@return the same difference where each lead was judged so many times: it tells no more than once} */
    public LossDifference repeated(int times) {
        return new LossDifference(mean, standardError * Math.sqrt(times));
    }

    /** Leads, the sum of their differences, and that of the squares. */
    private static double[] sums(ScorePairTallies pairs, CloseCurve first, CloseCurve second) {
        double[] sums = new double[3];
        for (Map.Entry<ScorePairTallies.Pair, Tally> each : pairs.byPair().entrySet()) {
            double p = first.probability(each.getKey().first());
            double q = second.probability(each.getKey().second());
            double won = Loss.LOG.of(p, true) - Loss.LOG.of(q, true);
            double lost = Loss.LOG.of(p, false) - Loss.LOG.of(q, false);
            sums[0] += each.getValue().leads();
            sums[1] += each.getValue().wins() * won + each.getValue().losses() * lost;
            sums[2] += each.getValue().wins() * won * won + each.getValue().losses() * lost * lost;
        }
        return sums;
    }
}
