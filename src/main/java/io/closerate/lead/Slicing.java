package io.closerate.lead;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How leads are parted into folds to learn from and a part that is held out.
 *
 * <p>Slices {@code 0} to {@code folds - 1} are the folds, slice {@code folds} is the held-out part. A lead's fold follows from
 * a stable hash of its id (of its row where there is no id), so that it is the same in every run and on every machine.
 *
 * <p>Where time is known, by a date or by the order of the rows, folds are stretches of time of as many leads each, the earliest first.
 * The held-out part is then cut into stretches of the same size, from slice {@code folds} on.
 *
 * @param id the column of the id; empty for the row's number
 * @param time the column of the date by which the last leads are held out; empty to hold out by the hash
 * @param folds the number of folds, {@code >= 1}
 * @param heldOut the share of closed leads to hold out, in [0, 1)
 * @param seed chooses another parting of the same leads
 * @param ordered whether the rows are in the order of time, for want of a date
 */
public record Slicing(Optional<String> id, Optional<String> time, int folds, double heldOut, long seed, boolean ordered) {

    /** The parting of rows in no order. */
    public Slicing(Optional<String> id, Optional<String> time, int folds, double heldOut, long seed) {
        this(id, time, folds, heldOut, seed, false);
    }

    public Slicing {
        if (folds < 1) {
            throw new IllegalArgumentException("folds must be at least 1, but were " + folds);
        }
        if (!(heldOut >= 0 && heldOut < 1)) {
            throw new IllegalArgumentException("the share held out must be in [0, 1), but was " + heldOut);
        }
    }

    /** {@return the slice of the leads held out} */
    public int heldOutSlice() {
        return folds;
    }

    /** {@return whether the slices follow each other in time} */
    public boolean isInTime() {
        return ordered || time.isPresent();
    }

    /** {@return the slices of the folds} */
    public Slices learned() {
        return Slices.first(folds);
    }

    /** {@return the slices held out} */
    public Slices judged() {
        return Slices.between(folds, folds + (isInTime() ? stretchesHeldOut() : 1));
    }

    private int stretchesHeldOut() {
        return Math.max(1, (int) Math.round(folds * heldOut / (1 - heldOut)));
    }

    int[] slices(LeadTable table, Outcome[] outcomes) {
        long[] hashes = hashes(table);
        if (isInTime()) {
            return stretches(table, outcomes, hashes);
        }
        int[] slices = new int[table.size()];
        Arrays.setAll(slices, row -> (int) (Hash.share(Hash.of(hashes[row], 1)) * folds));
        if (heldOut > 0) {
            holdOut(outcomes, hashes, slices);
        }
        return slices;
    }

    private long[] hashes(LeadTable table) {
        long[] hashes = new long[table.size()];
        if (id.isPresent()) {
            Words ids = table.words(id.get());
            long[] byWord = ids.dictionary().stream().mapToLong(word -> Hash.of(word, seed)).toArray();
            Arrays.setAll(hashes, row -> byWord[ids.code(row)]);
        } else {
            Arrays.setAll(hashes, row -> Hash.of(row, seed));
        }
        return hashes;
    }

    /** Holds out the closed leads whose hashes come last; of those with the same hash, the last rows. */
    private void holdOut(Outcome[] outcomes, long[] hashes, int[] slices) {
        int[] closed = IntStream.range(0, outcomes.length).filter(row -> outcomes[row] != Outcome.OPEN).toArray();
        long[] order = order(hashes);
        long[] sorted = Arrays.stream(closed).mapToLong(row -> order[row]).sorted().toArray();
        int first = first(closed.length);
        if (first == closed.length) {
            return;
        }
        long least = sorted[first];
        int kept = first;
        while (kept > 0 && sorted[kept - 1] == least) {
            kept--;
        }
        int alike = first - kept;
        for (int row : closed) {
            if (order[row] > least || order[row] == least && alike-- <= 0) {
                slices[row] = folds;
            }
        }
    }

    /** Leads of one day are put in the order of their hashes, so that the order of the file does not matter. */
    private int[] stretches(LeadTable table, Outcome[] outcomes, long[] hashes) {
        Integer[] closed = closed(outcomes);
        if (time.isPresent()) {
            long[] days = table.epochDays(time.get());
            long[] order = order(hashes);
            Arrays.sort(closed, Comparator.<Integer>comparingLong(row -> days[row])
                    .thenComparingLong(row -> order[row]).thenComparingInt(row -> row));
        }
        int first = first(closed.length);
        int[] slices = new int[table.size()];
        for (int i = 0; i < closed.length; i++) {
            slices[closed[i]] = i < first ? (int) ((long) i * folds / first)
                    : folds + (int) ((long) (i - first) * stretchesHeldOut() / (closed.length - first));
        }
        return slices;
    }

    private static long[] order(long[] hashes) {
        return Arrays.stream(hashes).map(hash -> Hash.of(hash, 2)).toArray();
    }

    private static Integer[] closed(Outcome[] outcomes) {
        return IntStream.range(0, outcomes.length).filter(row -> outcomes[row] != Outcome.OPEN).boxed().toArray(Integer[]::new);
    }

    private int first(int closed) {
        return closed - (int) Math.round(closed * heldOut);
    }
}
