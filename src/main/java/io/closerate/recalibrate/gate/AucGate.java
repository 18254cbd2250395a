package io.closerate.recalibrate.gate;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Normal;
import io.closerate.stats.ranking.PairedAuc;
import java.util.List;

/**
 * The challenger must not order leads worse beyond chance, one-sided at 95 %, by the paired test of DeLong. A guard, no goal: where only the
 * curve was moved there is nothing to compare.
 */
final class AucGate implements Gate {

    private static final double LEVEL = 0.05;

    @Override
    public String name() {
        return "auc";
    }

    @Override
    public List<Ruling> judge(Contest contest) {
        if (contest.duel().isEmpty() || contest.challenger().update() != Update.REFIT) {
            return List.of();
        }
        Estimate<PairedAuc> both = PairedAuc.of(contest.duel().get().pairs());
        Estimate<Double> z = both.flatMap(PairedAuc::z);
        if (!z.isEstimable()) {
            return List.of();
        }
        double pWorse = Normal.sf(z.get());
        return List.of(Ruling.of(this, pWorse >= LEVEL, "%.4f, the grid in force %.4f", both.get().second().value(), both.get().first().value()));
    }
}
