package io.closerate.recalibrate.batch;

import io.closerate.lead.ColumnKind;
import io.closerate.lead.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the cells of one column were like.
 *
 * @param kind word, number or date
 * @param leads how many leads were looked at
 * @param filled how many cells were not missing
 * @param deciles of numbers, the nine that part them into tenths; empty for fewer than {@value #FEW} numbers and for other kinds
 * @param counts how many numbers lie in each part between {@link #cuts()}; empty without deciles
 * @param once how many different words stand here only once; 0 for other kinds
 * @param words of words, each with its count, where there are at most {@value #MANY}; a column with more may name people, and stays out
 */
public record ColumnProfile(ColumnKind kind, long leads, long filled, List<Double> deciles, List<Long> counts, long once,
        SortedMap<String, Long> words) {

    static final int FEW = 20;
    static final int MANY = 100;

    public ColumnProfile {
        deciles = List.copyOf(deciles);
        counts = List.copyOf(counts);
        words = new TreeMap<>(words);
    }

    /** {@return the profile of a column over these rows} */
    public static ColumnProfile of(Snapshot snapshot, String column, int[] rows) {
        return switch (snapshot.table().kind(column)) {
            case NUMBER -> numbers(snapshot.table().numbers(column), rows);
            case WORD -> words(snapshot.words(column), rows);
            case DATE -> days(snapshot.table().epochDays(column), rows);
        };
    }

    private static ColumnProfile numbers(double[] all, int[] rows) {
        double[] known = Arrays.stream(rows).mapToDouble(row -> all[row]).filter(x -> !Double.isNaN(x)).sorted().toArray();
        List<Double> deciles = known.length < FEW ? List.of()
                : IntStream.range(1, 10).mapToObj(tenth -> known[(int) ((long) tenth * known.length / 10)]).toList();
        ColumnProfile profile = new ColumnProfile(ColumnKind.NUMBER, rows.length, known.length, deciles, List.of(), 0, new TreeMap<>());
        return deciles.isEmpty() ? profile
                : new ColumnProfile(ColumnKind.NUMBER, rows.length, known.length, deciles, profile.count(known), 0, new TreeMap<>());
    }

    private static ColumnProfile words(Words all, int[] rows) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int row : rows) {
            counts.merge(all.dictionary().get(all.code(row)), 1L, Long::sum);
        }
        Long missing = counts.remove("");
        return new ColumnProfile(ColumnKind.WORD, rows.length, rows.length - (missing == null ? 0 : missing), List.of(), List.of(),
                counts.values().stream().filter(count -> count == 1).count(), counts.size() > MANY ? new TreeMap<>() : counts);
    }

    private static ColumnProfile days(long[] all, int[] rows) {
        long filled = Arrays.stream(rows).filter(row -> all[row] != Long.MIN_VALUE).count();
        return new ColumnProfile(ColumnKind.DATE, rows.length, filled, List.of(), List.of(), 0, new TreeMap<>());
    }

    /** {@return the different deciles, ascending: where numbers are cut into parts} */
    public double[] cuts() {
        return deciles.stream().mapToDouble(Double::doubleValue).distinct().toArray();
    }

    /** {@return how many of these numbers lie in each part: below the first cut, from one cut to the next, from the last on} */
    public List<Long> count(double[] numbers) {
        double[] cuts = cuts();
        Long[] counts = new Long[cuts.length + 1];
        Arrays.fill(counts, 0L);
        for (double number : numbers) {
            int at = Arrays.binarySearch(cuts, number);
            counts[at >= 0 ? at + 1 : -at - 1]++;
        }
        return List.of(counts);
    }

    /** {@return the chance that the next word is a new one, by Good and Turing: the share of words that stood here once} */
    public double newness() {
        return filled == 0 ? 0 : (double) once / filled;
    }

    /** {@return how many cells were missing} */
    public long missing() {
        return leads - filled;
    }

    /** {@return how often each word stands here, of the words of both profiles, in their order} */
    public long[] countsOf(Map<String, Long> order) {
        return order.keySet().stream().mapToLong(word -> words.getOrDefault(word, 0L)).toArray();
    }
}
