package io.closerate.stats.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** The leads of one score, before equal scores are merged. */
    private record Entry(double score, WinCount count) {

        Entry {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("a score must be finite, but was " + score);
            }
            score += 0.0;
        }
    }

    private ScoreCounts(Stream<Entry> table) {
        Entry[] entries = table.filter(entry -> entry.count.leads() > 0).toArray(Entry[]::new);
        Arrays.sort(entries, Comparator.comparingDouble(Entry::score));
        double[] distinct = new double[entries.length];
        WinCount[] merged = new WinCount[entries.length];
        int n = 0;
        for (Entry entry : entries) {
            if (n > 0 && distinct[n - 1] == entry.score) {
                merged[n - 1] = merged[n - 1].plus(entry.count);
            } else {
                distinct[n] = entry.score;
                merged[n++] = entry.count;
            }
        }
        this.scores = Arrays.copyOf(distinct, n);
        this.counts = Arrays.copyOf(merged, n);
        this.total = Arrays.stream(counts).reduce(WinCount.NONE, WinCount::plus);
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
        return of(scores, i -> new WinCount(leads[i], wins[i]));
    }

    /** {@return the counts of a table from finite score to count} */
    public static ScoreCounts of(Map<? extends Number, WinCount> table) {
        return new ScoreCounts(table.entrySet().stream()
                .map(row -> new Entry(row.getKey().doubleValue(), row.getValue())));
    }

    /** {@return the counts of single leads: {@code scores[i]} is the finite score of a lead, {@code won[i]} its end} */
    public static ScoreCounts ofRows(double[] scores, boolean[] won) {
        if (scores.length != won.length) {
            throw new IllegalArgumentException("scores and outcomes must be as many, but were %d and %d"
                    .formatted(scores.length, won.length));
        }
        return of(scores, i -> WinCount.ofOne(won[i]));
    }

    static ScoreCounts of(double[] scores, IntFunction<WinCount> count) {
        return new ScoreCounts(IntStream.range(0, scores.length).mapToObj(i -> new Entry(scores[i], count.apply(i))));
    }

    private Stream<Entry> entries() {
        return IntStream.range(0, scores.length).mapToObj(i -> new Entry(scores[i], counts[i]));
    }

    /** {@return these counts at {@code next} of each score; scores that become equal are merged} */
    public ScoreCounts map(DoubleUnaryOperator next) {
        return new ScoreCounts(entries().map(entry -> new Entry(next.applyAsDouble(entry.score), entry.count)));
    }

    /** {@return the leads of both together} */
    public ScoreCounts plus(ScoreCounts other) {
        return new ScoreCounts(Stream.concat(entries(), other.entries()));
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
        return other instanceof ScoreCounts that
                && Arrays.equals(scores, that.scores) && Arrays.equals(counts, that.counts);
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
