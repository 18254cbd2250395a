package io.closerate.stats.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Leads and wins per distinct score, scores ascending: all that ranking and calibration need to know of the leads.
 *
 * <p>Equal scores are merged, scores without leads are dropped and -0.0 is 0.0, so counts are the same whatever
 * order the leads came in, and a lead counted twice is the same as two leads. A higher score promises a win more.
 * Immutable.
 */
public final class ScoreCounts {

    private final double[] scores;
    private final WinCount[] counts;
    private final WinCount total;

    private ScoreCounts(SortedMap<Double, WinCount> merged) {
        this.scores = merged.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        this.counts = merged.values().toArray(WinCount[]::new);
        this.total = total(merged.values());
    }

    private static WinCount total(Collection<WinCount> counts) {
        return counts.stream().reduce(WinCount.NONE, WinCount::plus);
    }

    /**
     * {@return the counts of a table, in any order}
     *
     * @param scores finite, may repeat
     * @param leads leads per score, {@code >= 0}
     * @param wins wins per score, at most {@code leads}
     */
    public static ScoreCounts of(double[] scores, long[] leads, long[] wins) {
        if (scores.length != leads.length || scores.length != wins.length) {
            throw new IllegalArgumentException("scores, leads and wins must be as many, but were %d, %d and %d"
                    .formatted(scores.length, leads.length, wins.length));
        }
        SortedMap<Double, WinCount> merged = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            add(merged, scores[i], new WinCount(leads[i], wins[i]));
        }
        return new ScoreCounts(merged);
    }

    /** {@return the counts of a table from finite score to count} */
    public static ScoreCounts of(Map<? extends Number, WinCount> table) {
        SortedMap<Double, WinCount> merged = new TreeMap<>();
        table.forEach((score, count) -> add(merged, score.doubleValue(), count));
        return new ScoreCounts(merged);
    }

    /** {@return the counts of single leads: {@code scores[i]} is the finite score of a lead, {@code won[i]} its end} */
    public static ScoreCounts ofRows(double[] scores, boolean[] won) {
        if (scores.length != won.length) {
            throw new IllegalArgumentException("scores and outcomes must be as many, but were %d and %d"
                    .formatted(scores.length, won.length));
        }
        SortedMap<Double, WinCount> merged = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            add(merged, scores[i], new WinCount(1, won[i] ? 1 : 0));
        }
        return new ScoreCounts(merged);
    }

    private static void add(SortedMap<Double, WinCount> merged, double score, WinCount count) {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("a score must be finite, but was " + score);
        }
        if (count.leads() > 0) {
            merged.merge(score + 0.0, count, WinCount::plus);
        }
    }

    /** {@return these counts at {@code next} of each score; scores that become equal are merged} */
    public ScoreCounts map(DoubleUnaryOperator next) {
        SortedMap<Double, WinCount> merged = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            add(merged, next.applyAsDouble(scores[i]), counts[i]);
        }
        return new ScoreCounts(merged);
    }

    /** {@return how many distinct scores there are} */
    public int size() {
        return scores.length;
    }

    /** {@return the distinct score number {@code i}, from 0 for the lowest} */
    public double score(int i) {
        return scores[i];
    }

    /** {@return the leads at distinct score number {@code i}; at least one} */
    public WinCount count(int i) {
        return counts[i];
    }

    /** {@return all leads together} */
    public WinCount total() {
        return total;
    }

    /** {@return the number of a score that occurs here} */
    int indexOf(double score) {
        int i = Arrays.binarySearch(scores, score + 0.0);
        if (i < 0) {
            throw new IllegalArgumentException("no lead has the score " + score);
        }
        return i;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreCounts that && Arrays.equals(scores, that.scores) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(scores) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "ScoreCounts[%d scores, %d of %d leads won]".formatted(scores.length, total.wins(), total.leads());
    }
}
