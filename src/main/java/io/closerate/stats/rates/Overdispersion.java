package io.closerate.stats.rates;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Normal;
import java.util.List;

/**
 * Tarone's test whether close rates of levels spread more than chance spreads them.
 *
 * <p>{@code z = (sum (wins - count p)^2 / (p (1 - p)) - leads) / sqrt(2 sum count (count - 1))} with the pooled rate p. Its
 * sign is the slope of the beta-binomial likelihood where all levels are equal: above 0, and only there, some spread between
 * levels explains the counts better than none. Source: Tarone (1979), doi:10.1093/biomet/66.3.585.
 *
 * @param z standard normal where levels do not differ
 */
public record Overdispersion(double z) {

    /** {@return the test; not estimable under the conditions of {@link IntraClassCorrelation#of}} */
    public static Estimate<Overdispersion> of(List<Proportion> levels) {
        return IntraClassCorrelation.of(levels).flatMap(any -> compute(Proportion.seen(levels)));
    }

    private static Estimate<Overdispersion> compute(List<Proportion> levels) {
        Proportion pooled = Proportion.pooled(levels);
        double p = pooled.wins() / pooled.count();
        double spread = 0;
        double pairs = 0;
        for (Proportion level : levels) {
            double difference = level.wins() - level.count() * p;
            spread += difference * difference / (p * (1 - p));
            pairs += level.count() * (level.count() - 1);
        }
        return pairs > 0 ? Estimate.of(new Overdispersion((spread - pooled.count()) / Math.sqrt(2 * pairs)))
                : Estimate.not("weighted levels hold too few leads");
    }

    /** {@return the one-sided p-value: the probability of at least this spread by chance} */
    public double p() {
        return Normal.sf(z);
    }
}
