package io.closerate.stats.calibration;

import io.closerate.stats.ranking.ScoreCounts;
import io.closerate.stats.ranking.WinCount;
import java.util.function.DoubleUnaryOperator;

/**
 * Leads and wins per distinct stated probability of a win, probabilities ascending.
 *
 * @param counts counts whose scores are probabilities in [0, 1]; at least one lead
 */
public record Forecasts(ScoreCounts counts) {

    public Forecasts {
        if (counts.size() == 0) {
            throw new IllegalArgumentException("forecasts need at least one lead");
        }
        requireProbability(counts.score(0));
        requireProbability(counts.score(counts.size() - 1));
    }

    /** {@return forecasts from a table in any order: leads and wins per probability} */
    public static Forecasts of(double[] probabilities, long[] leads, long[] wins) {
        return new Forecasts(ScoreCounts.of(probabilities, leads, wins));
    }

    /** {@return forecasts from counts per score, the curve giving the probability that a score states} */
    public static Forecasts of(ScoreCounts scores, DoubleUnaryOperator curve) {
        return new Forecasts(scores.map(curve));
    }

    /** {@return forecasts for single leads, {@code won[i]} being the end of lead {@code i}} */
    public static Forecasts ofRows(double[] probabilities, boolean[] won) {
        return new Forecasts(ScoreCounts.ofRows(probabilities, won));
    }

    static double requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability must be in [0, 1], but was " + p);
        }
        return p;
    }

    /** {@return how many distinct probabilities were stated} */
    public int size() {
        return counts.size();
    }

    /** {@return the distinct probability number {@code i}, from 0 for the lowest} */
    public double probability(int i) {
        return counts.score(i);
    }

    /** {@return the leads of distinct probability number {@code i}; at least one} */
    public WinCount count(int i) {
        return counts.count(i);
    }

    /** {@return all leads together} */
    public WinCount total() {
        return counts.total();
    }

    /** {@return the number of wins that the forecasts promise: the sum of the probabilities over the leads} */
    public double expectedWins() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += count(i).leads() * probability(i);
        }
        return sum;
    }

    /** {@return whether some lead was called certain: a probability of exactly 0 or 1} */
    public boolean certain() {
        return probability(0) == 0 || probability(size() - 1) == 1;
    }
}
