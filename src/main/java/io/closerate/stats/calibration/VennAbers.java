package io.closerate.stats.calibration;

import io.closerate.stats.Interval;
import io.closerate.stats.ranking.ScoreCounts;
import io.closerate.stats.ranking.WinCount;
import java.util.Map;

/**
 * Inductive Venn-Abers prediction: the isotonic close rate at a score if the lead at hand were lost, and if won.
 *
 * <p>The distance of the two is an honest measure of how little is known at that score.
 *
 * <p>Vovk and Petej (2014), arXiv:1211.0025.
 *
 * @param counts leads and wins per score, at least one lead
 */
public record VennAbers(ScoreCounts counts) implements CalibrationMap {

    public VennAbers {
        if (counts.size() == 0) {
            throw new IllegalArgumentException("Venn-Abers prediction needs at least one lead");
        }
    }

    /** {@return the close rate with the lead counted as lost, and with it counted as won} */
    public Interval interval(double score) {
        return new Interval(closeRate(score, 0), closeRate(score, 1));
    }

    private double closeRate(double score, long win) {
        return Isotonic.fit(counts.plus(ScoreCounts.of(Map.of(score, new WinCount(1, win))))).apply(score);
    }

    /** {@return the two close rates merged into one by least regret: p1 / (1 - p0 + p1)} */
    @Override
    public double apply(double score) {
        Interval both = interval(score);
        return both.upper() / (1 - both.lower() + both.upper());
    }
}
