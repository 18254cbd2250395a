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
 * @param id the column of the id; empty for the row's number
 * @param time the column of the date by which the last leads are held out; empty to hold out by the hash
 * @param folds the number of folds, {@code >= 1}
 * @param heldOut the share of closed leads to hold out, in [0, 1)
 * @param seed chooses another parting of the same leads
 */
public record Slicing(Optional<String> id, Optional<String> time, int folds, double heldOut, long seed) {

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

    int[] slices(LeadTable table, Outcome[] outcomes) {
        long[] hashes = hashes(table);
        int[] slices = new int[table.size()];
        Arrays.setAll(slices, row -> (int) (Hash.share(Hash.of(hashes[row], 1)) * folds));
        if (heldOut > 0) {
            holdOut(table, outcomes, hashes, slices);
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

    /** Holds out the closed leads that come last: in time where it is known, in the order of their hashes where not. */
    private void holdOut(LeadTable table, Outcome[] outcomes, long[] hashes, int[] slices) {
        long[] days = time.map(table::epochDays).orElseGet(() -> new long[table.size()]);
        Integer[] closed = IntStream.range(0, table.size()).filter(row -> outcomes[row] != Outcome.OPEN).boxed().toArray(Integer[]::new);
        Arrays.sort(closed, Comparator.<Integer>comparingLong(row -> days[row])
                .thenComparingLong(row -> Hash.of(hashes[row], 2)).thenComparingInt(row -> row));
        int first = closed.length - (int) Math.round(closed.length * heldOut);
        for (int i = first; i < closed.length; i++) {
            slices[closed[i]] = folds;
        }
    }
}
