package io.closerate.stats.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Leads and wins per distinct pair of scores that two grids give to the same leads.
 *
 * <p>As in {@link ScoreCounts}, equal pairs are merged and the order of the leads is forgotten. Immutable.
 */
public final class ScorePairs {

    /**
     * Two scores of the same leads.
     *
     * @param first score in the first grid
     * @param second score in the second grid
     */
    record Pair(double first, double second) implements Comparable<Pair> {

        private static final Comparator<Pair> ORDER =
                Comparator.comparingDouble(Pair::first).thenComparingDouble(Pair::second);

        Pair {
            if (!Double.isFinite(first) || !Double.isFinite(second)) {
                throw new IllegalArgumentException("scores must be finite, but were %s and %s".formatted(first, second));
            }
        }

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    private final Pair[] pairs;
    private final WinCount[] counts;

    private ScorePairs(SortedMap<Pair, WinCount> merged) {
        this.pairs = merged.keySet().toArray(Pair[]::new);
        this.counts = merged.values().toArray(WinCount[]::new);
    }

    /**
     * {@return the pairs of a table, in any order}
     *
     * @param first finite scores in the first grid
     * @param second finite scores in the second grid, of the same leads
     * @param counts how many leads have this pair of scores
     */
    public static ScorePairs of(double[] first, double[] second, WinCount[] counts) {
        if (first.length != second.length || first.length != counts.length) {
            throw new IllegalArgumentException("first scores, second scores and counts must be as many, but were %d, %d and %d"
                    .formatted(first.length, second.length, counts.length));
        }
        SortedMap<Pair, WinCount> merged = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].leads() > 0) {
                merged.merge(new Pair(first[i] + 0.0, second[i] + 0.0), counts[i], WinCount::plus);
            }
        }
        return new ScorePairs(merged);
    }

    /** {@return the pairs of single leads, {@code won[i]} being the end of lead {@code i}} */
    public static ScorePairs ofRows(double[] first, double[] second, boolean[] won) {
        WinCount[] counts = new WinCount[won.length];
        for (int i = 0; i < won.length; i++) {
            counts[i] = new WinCount(1, won[i] ? 1 : 0);
        }
        return of(first, second, counts);
    }

    /** {@return how many distinct pairs there are} */
    public int size() {
        return pairs.length;
    }

    /** {@return the score of the first grid in pair number {@code i}} */
    public double first(int i) {
        return pairs[i].first();
    }

    /** {@return the score of the second grid in pair number {@code i}} */
    public double second(int i) {
        return pairs[i].second();
    }

    /** {@return the leads of pair number {@code i}; at least one} */
    public WinCount count(int i) {
        return counts[i];
    }

    /** {@return all leads together} */
    public WinCount total() {
        return Arrays.stream(counts).reduce(WinCount.NONE, WinCount::plus);
    }

    /** {@return the counts per score of the first grid alone} */
    public ScoreCounts first() {
        return side(Pair::first);
    }

    /** {@return the counts per score of the second grid alone} */
    public ScoreCounts second() {
        return side(Pair::second);
    }

    private ScoreCounts side(ToDoubleFunction<Pair> score) {
        SortedMap<Double, WinCount> merged = new TreeMap<>();
        for (int i = 0; i < pairs.length; i++) {
            merged.merge(score.applyAsDouble(pairs[i]), counts[i], WinCount::plus);
        }
        return ScoreCounts.of(merged);
    }
}
