package io.closerate.stats.ranking;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Normal;
import java.util.function.IntUnaryOperator;

/**
 * Two grids compared by their AUC on the same leads, by the paired test of DeLong.
 *
 * <ul>
 *   <li>Fewer than two leads in a class: not estimable.
 *   <li>The same order of the leads in both grids: the difference has no variance, p is 1 and there is no z. A monotone
 *       recalibration can therefore never be judged by this test.
 *   <li>No variance but a difference (one grid perfect, the other inverted): neither z nor p.
 * </ul>
 *
 * <p>DeLong, DeLong and Clarke-Pearson (1988), doi:10.2307/2531595.
 *
 * @param first AUC of the first grid
 * @param second AUC of the second grid
 * @param covariance covariance of the two areas
 * @param varianceOfDifference variance of the first minus the second, {@code >= 0}
 */
public record PairedAuc(Auc first, Auc second, double covariance, double varianceOfDifference) {

    /** {@return the comparison of the two scores of these leads} */
    public static Estimate<PairedAuc> of(ScorePairs pairs) {
        ScoreCounts one = pairs.first();
        ScoreCounts two = pairs.second();
        Estimate<Double> variance = Auc.of(one).flatMap(Auc::variance);
        if (!variance.isEstimable()) {
            return Estimate.not(variance.reason());
        }
        Deviations a = Deviations.of(pairs.size(), i -> one.indexOf(pairs.first(i)), new Placements(one));
        Deviations b = Deviations.of(pairs.size(), i -> two.indexOf(pairs.second(i)), new Placements(two));
        // The difference has deviations of its own: var1 + var2 - 2 cov would not vanish where it must.
        Deviations difference = a.minus(b);
        return Estimate.of(new PairedAuc(Auc.of(one).get(), Auc.of(two).get(),
                a.covariance(b, pairs), difference.covariance(difference, pairs)));
    }

    /** How far the placements of a win and of a loss in each pair lie from their mean. */
    private record Deviations(double[] ofWin, double[] ofLoss) {

        static Deviations of(int pairs, IntUnaryOperator score, Placements placements) {
            double auc = placements.auc();
            Deviations all = new Deviations(new double[pairs], new double[pairs]);
            for (int i = 0; i < pairs; i++) {
                int at = score.applyAsInt(i);
                all.ofWin[i] = placements.ofWin(at) - auc;
                all.ofLoss[i] = placements.ofLoss(at) - auc;
            }
            return all;
        }

        Deviations minus(Deviations other) {
            Deviations all = new Deviations(ofWin.clone(), ofLoss.clone());
            for (int i = 0; i < ofWin.length; i++) {
                all.ofWin[i] -= other.ofWin[i];
                all.ofLoss[i] -= other.ofLoss[i];
            }
            return all;
        }

        double covariance(Deviations other, ScorePairs pairs) {
            double wins = 0;
            double losses = 0;
            for (int i = 0; i < ofWin.length; i++) {
                wins += pairs.count(i).wins() * ofWin[i] * other.ofWin[i];
                losses += pairs.count(i).losses() * ofLoss[i] * other.ofLoss[i];
            }
            return Placements.ofMeans(pairs.total(), wins, losses);
        }
    }

    /** {@return the first area minus the second} */
    public double difference() {
        return first.value() - second.value();
    }

    /** {@return the difference over its standard error} */
    public Estimate<Double> z() {
        return varianceOfDifference == 0
                ? Estimate.not("the difference of the areas has no variance")
                : Estimate.of(difference() / Math.sqrt(varianceOfDifference));
    }

    /** {@return the two-sided p-value of equal areas} */
    public Estimate<Double> p() {
        return varianceOfDifference == 0 && difference() == 0 ? Estimate.of(1.0) : z().map(Normal::twoSided);
    }

    /** {@return the interval of the difference; {@code confidence} in (0, 1)} */
    public Estimate<Interval> interval(double confidence) {
        double width = Normal.twoSidedQuantile(confidence) * Math.sqrt(varianceOfDifference);
        return z().map(known -> new Interval(difference() - width, difference() + width));
    }
}
