package io.closerate.stats.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Leads and wins per distinct pair of scores that two grids give to the same leads.
 *
 * <p>As in {@link ScoreCounts}, equal pairs are merged and the order of the leads is forgotten. Immutable.
 */
public final class ScorePairs {

    private static final Comparator<Entry> ORDER = (a, b) -> a.first != b.first
            ? Double.compare(a.first, b.first) : Double.compare(a.second, b.second);

    private final double[] first;
    private final double[] second;
    private final WinCount[] counts;

    /** The leads of one pair of scores, before equal pairs are merged. */
    private record Entry(double first, double second, WinCount count) {

        Entry {
            if (!Double.isFinite(first) || !Double.isFinite(second)) {
                throw new IllegalArgumentException("scores must be finite, but were %s and %s"
                        .formatted(first, second));
            }
            first += 0.0;
            second += 0.0;
        }

        boolean samePair(Entry other) {
            return first == other.first && second == other.second;
        }

        Entry plus(Entry other) {
            return new Entry(first, second, count.plus(other.count));
        }
    }

    private ScorePairs(Entry[] entries) {
        Arrays.sort(entries, ORDER);
        int n = 0;
        for (Entry entry : entries) {
            if (n > 0 && entries[n - 1].samePair(entry)) {
                entries[n - 1] = entries[n - 1].plus(entry);
            } else {
                entries[n++] = entry;
            }
        }
        this.first = Arrays.stream(entries, 0, n).mapToDouble(Entry::first).toArray();
        this.second = Arrays.stream(entries, 0, n).mapToDouble(Entry::second).toArray();
        this.counts = Arrays.stream(entries, 0, n).map(Entry::count).toArray(WinCount[]::new);
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
            throw new IllegalArgumentException("both scores and counts must be as many, but were %d, %d and %d"
                    .formatted(first.length, second.length, counts.length));
        }
        return new ScorePairs(IntStream.range(0, counts.length)
                .filter(i -> counts[i].leads() > 0)
                .mapToObj(i -> new Entry(first[i], second[i], counts[i]))
                .toArray(Entry[]::new));
    }

    /** {@return the pairs of single leads, {@code won[i]} being the end of lead {@code i}} */
    public static ScorePairs ofRows(double[] first, double[] second, boolean[] won) {
        WinCount[] counts = new WinCount[won.length];
        Arrays.setAll(counts, i -> WinCount.ofOne(won[i]));
        return of(first, second, counts);
    }

    /** {@return how many distinct pairs there are} */
    public int size() {
        return counts.length;
    }

    /** {@return the score of the first grid in pair number {@code i}} */
    public double first(int i) {
        return first[i];
    }

    /** {@return the score of the second grid in pair number {@code i}} */
    public double second(int i) {
        return second[i];
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
        return ScoreCounts.of(first, this::count);
    }

    /** {@return the counts per score of the second grid alone} */
    public ScoreCounts second() {
        return ScoreCounts.of(second, this::count);
    }
}
