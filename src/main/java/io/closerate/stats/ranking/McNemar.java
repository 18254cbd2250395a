package io.closerate.stats.ranking;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Two grids compared by the leads that only one of them calls rightly: the exact test of McNemar.
 *
 * <p>A lead is called a win when its score reaches the threshold. If both grids are equally good, each lead on which
 * they disagree is right in either with probability 1/2.
 *
 * <p>McNemar (1947), doi:10.1007/BF02295996.
 *
 * @param onlyFirst leads that only the first grid calls rightly, {@code >= 0}
 * @param onlySecond leads that only the second grid calls rightly, {@code >= 0}
 */
public record McNemar(long onlyFirst, long onlySecond) {

    public McNemar {
        if (onlyFirst < 0 || onlySecond < 0) {
            throw new IllegalArgumentException("counts must not be negative, but were %d and %d"
                    .formatted(onlyFirst, onlySecond));
        }
    }

    /** {@return the comparison of the calls {@code score >= threshold}} */
    public static McNemar of(ScorePairs pairs, double threshold) {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("a threshold must be finite, but was " + threshold);
        }
        long onlyFirst = 0;
        long onlySecond = 0;
        for (int i = 0; i < pairs.size(); i++) {
            boolean first = pairs.first(i) >= threshold;
            boolean second = pairs.second(i) >= threshold;
            WinCount here = pairs.count(i);
            if (first != second) {
                onlyFirst += first ? here.wins() : here.losses();
                onlySecond += second ? here.wins() : here.losses();
            }
        }
        return new McNemar(onlyFirst, onlySecond);
    }

    /** {@return the exact two-sided p-value; 1 where the grids never disagree} */
    public double p() {
        long fewer = Math.min(onlyFirst, onlySecond);
        long more = Math.max(onlyFirst, onlySecond);
        if (fewer == more) {
            return 1;
        }
        // P(X <= fewer) of a binomial with probability 1/2, as a beta probability: no factorials, any size.
        return Math.min(1, 2 * BetaDistribution.of(more, fewer + 1.0).cumulativeProbability(0.5));
    }
}
