package io.closerate.stats.ranking;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Normal;
import java.util.function.IntToDoubleFunction;

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
        return Auc.of(pairs.first()).flatMap(first -> Auc.of(pairs.second())
                .flatMap(second -> first.variance().map(known -> compare(pairs, first, second))));
    }

    private static PairedAuc compare(ScorePairs pairs, Auc first, Auc second) {
        Deviations a = Deviations.of(new Placements(pairs.first()), pairs::first, first.value());
        Deviations b = Deviations.of(new Placements(pairs.second()), pairs::second, second.value());
        // The difference has deviations of its own: var1 + var2 - 2 cov would not vanish where it must.
        Deviations difference = a.minus(b);
        return new PairedAuc(first, second, mean(pairs, a, b), mean(pairs, difference, difference));
    }

    private static double mean(ScorePairs pairs, Deviations a, Deviations b) {
        double wins = 0;
        double losses = 0;
        for (int i = 0; i < pairs.size(); i++) {
            WinCount here = pairs.count(i);
            wins += here.wins() * a.ofWin.applyAsDouble(i) * b.ofWin.applyAsDouble(i);
            losses += here.losses() * a.ofLoss.applyAsDouble(i) * b.ofLoss.applyAsDouble(i);
        }
        return Placements.ofMeans(pairs.total(), wins, losses);
    }

    /** How far the placements of pair i lie from their mean. */
    private record Deviations(IntToDoubleFunction ofWin, IntToDoubleFunction ofLoss) {

        static Deviations of(Placements placements, IntToDoubleFunction score, double auc) {
            return new Deviations(i -> placements.ofWin(score.applyAsDouble(i)) - auc,
                    i -> placements.ofLoss(score.applyAsDouble(i)) - auc);
        }

        Deviations minus(Deviations other) {
            return new Deviations(i -> ofWin.applyAsDouble(i) - other.ofWin.applyAsDouble(i),
                    i -> ofLoss.applyAsDouble(i) - other.ofLoss.applyAsDouble(i));
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
        double width = Auc.z(confidence) * Math.sqrt(varianceOfDifference);
        return z().map(known -> new Interval(difference() - width, difference() + width));
    }
}
