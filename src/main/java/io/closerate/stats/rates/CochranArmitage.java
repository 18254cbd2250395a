package io.closerate.stats.rates;

import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;
import java.util.List;

/**
 * Whether the close rate rises or falls along ordered levels.
 *
 * <p>{@code z = sum s (wins - count p) / sqrt(p (1 - p) (sum count s^2 - (sum count s)^2 / leads))} with the scores s and
 * the pooled rate p; positive where the rate rises with the score. Source: Armitage (1955), doi:10.2307/3001775.
 */
public final class CochranArmitage {

    private CochranArmitage() {
    }

    /**
     * Tests the trend.
     *
     * @param levels the levels; those without leads change nothing
     * @param scores a finite number for each level, such as its rank
     * @return the test; not estimable where wins and losses were not both seen, or all leads have one score
     */
    public static Estimate<ZTest> of(List<Proportion> levels, List<Double> scores) {
        if (scores.size() != levels.size() || !scores.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("%d levels need as many finite scores, but they were %s"
                    .formatted(levels.size(), scores));
        }
        Proportion pooled = Proportion.pooled(levels);
        if (!pooled.hasBothOutcomes()) {
            return Estimate.not("wins and losses were not both seen");
        }
        double p = pooled.wins() / pooled.count();
        double mean = 0;
        for (int i = 0; i < levels.size(); i++) {
            mean += scores.get(i) * (levels.get(i).count() / pooled.count());
        }
        double rise = 0;
        double variance = 0;
        for (int i = 0; i < levels.size(); i++) {
            double score = scores.get(i) - mean;
            rise += score * (levels.get(i).wins() - levels.get(i).count() * p);
            variance += score * score * levels.get(i).count() * p * (1 - p);
        }
        return variance > 0 ? Estimate.of(new ZTest(rise / Math.sqrt(variance))) : Estimate.not("all leads have one score");
    }
}
