package io.closerate.stats.rates;

import io.closerate.stats.Estimate;
import java.util.List;

/**
 * How alike leads of one level are, by analysis of variance.
 *
 * <p>{@code rho = (between - within) / (between + (size - 1) within)}: 0 where levels do not differ, 1 where each level has
 * one outcome only; below 0 where they differ less than chance would make them.
 *
 * <p>The analysis of variance estimator of Ridout, Demetrio and Firth (1999), doi:10.1111/j.0006-341X.1999.00137.x.
 *
 * @param between mean square between levels, {@code sum count (rate - pooled rate)^2 / (levels - 1)}
 * @param within mean square within levels, {@code sum count rate (1 - rate) / (leads - levels)}
 * @param size the leads of a typical level, {@code (leads - sum count^2 / leads) / (levels - 1)}
 */
public record IntraClassCorrelation(double between, double within, double size) {

    /**
     * {@return the correlation within these levels; not estimable for fewer than two levels with leads, for one outcome
     * only, and where no level has two leads}
     */
    public static Estimate<IntraClassCorrelation> of(List<Proportion> levels) {
        List<Proportion> seen = Proportion.seen(levels);
        Proportion pooled = Proportion.pooled(seen);
        if (seen.size() < 2) {
            return Estimate.not("fewer than two levels have leads");
        } else if (!pooled.hasBothOutcomes()) {
            return Estimate.not("wins and losses were not both seen");
        } else if (!(pooled.count() > seen.size())) {
            return Estimate.not("no more leads than levels");
        }
        double between = 0;
        double within = 0;
        double squares = 0;
        double mean = pooled.wins() / pooled.count();
        for (Proportion level : seen) {
            double rate = level.wins() / level.count();
            between += level.count() * (rate - mean) * (rate - mean);
            within += level.wins() * (1 - rate);
            squares += level.count() * level.count();
        }
        int df = seen.size() - 1;
        return Estimate.of(new IntraClassCorrelation(
                between / df, within / (pooled.count() - seen.size()), (pooled.count() - squares / pooled.count()) / df));
    }

    /** {@return the correlation, at most 1} */
    public double rho() {
        return (between - within) / (between + (size - 1) * within);
    }
}
