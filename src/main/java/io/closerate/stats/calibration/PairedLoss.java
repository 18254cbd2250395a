package io.closerate.stats.calibration;

import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;
import io.closerate.stats.ranking.ScorePairs;
import io.closerate.stats.ranking.WinCount;

/**
 * Two grids compared by the loss of their forecasts on the same leads: champion first, challenger second.
 *
 * <p>Unlike the AUC, a proper loss sees whether probabilities can be taken at their word. Identical forecasts have a
 * difference without variance, and then no test.
 *
 * <p>Diebold and Mariano (1995), doi:10.1080/07350015.1995.10524599, for independent leads.
 *
 * @param first mean loss of the first grid
 * @param second mean loss of the second grid
 * @param standardError of the mean difference, by n - 1; {@code >= 0}
 */
public record PairedLoss(double first, double second, double standardError) {

    /**
     * {@return the comparison by this loss; not estimable where it is infinite or there are fewer than two leads}
     *
     * @param pairs leads per pair of stated probabilities, in [0, 1]
     */
    public static Estimate<PairedLoss> of(ScorePairs pairs, Loss loss) {
        double first = loss.mean(new Forecasts(pairs.first()));
        double second = loss.mean(new Forecasts(pairs.second()));
        if (Double.isInfinite(first) || Double.isInfinite(second)) {
            return Estimate.not("a certain forecast was wrong, so the loss is infinite");
        }
        long leads = pairs.total().leads();
        return leads < 2
                ? Estimate.not("there are fewer than two leads")
                : Estimate.of(new PairedLoss(first, second, Math.sqrt(squares(pairs, loss) / (leads - 1) / leads)));
    }

    private static double squares(ScorePairs pairs, Loss loss) {
        RunningSpread spread = new RunningSpread();
        for (int i = 0; i < pairs.size(); i++) {
            WinCount count = pairs.count(i);
            if (count.wins() > 0) {
                spread.add(count.wins(), loss.of(pairs.first(i), true) - loss.of(pairs.second(i), true));
            }
            if (count.losses() > 0) {
                spread.add(count.losses(), loss.of(pairs.first(i), false) - loss.of(pairs.second(i), false));
            }
        }
        return spread.squares;
    }

    /** Weighted sum of squares about the mean by Welford's method: exactly 0 where all values are equal. */
    private static final class RunningSpread {

        private double weight;
        private double mean;
        private double squares;

        void add(double count, double value) {
            double off = value - mean;
            weight += count;
            mean += off * (count / weight);
            squares += count * off * (value - mean);
        }
    }

    /** {@return first minus second: above 0 where the second grid is better} */
    public double difference() {
        return first - second;
    }

    /** {@return the test of no difference; {@code pAbove} is the p-value against a better second grid} */
    public Estimate<ZTest> test() {
        return ZTest.of(difference(), standardError, "the difference of the losses has no variance");
    }
}
