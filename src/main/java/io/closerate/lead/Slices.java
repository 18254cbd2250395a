package io.closerate.lead;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A choice of slices.
 *
 * @param chosen the numbers of the slices
 */
public record Slices(BitSet chosen) {

    public Slices {
        chosen = (BitSet) chosen.clone();
    }

    @Override
    public BitSet chosen() {
        return (BitSet) chosen.clone();
    }

    /** {@return one slice alone} */
    public static Slices of(int slice) {
        BitSet chosen = new BitSet();
        chosen.set(slice);
        return new Slices(chosen);
    }

    /** {@return the slices from 0 to {@code n - 1}} */
    public static Slices first(int n) {
        BitSet chosen = new BitSet();
        chosen.set(0, n);
        return new Slices(chosen);
    }

    /** {@return these slices without {@code slice}} */
    public Slices without(int slice) {
        BitSet rest = chosen();
        rest.clear(slice);
        return new Slices(rest);
    }

    /** {@return whether {@code slice} is chosen; {@link History#NO_SLICE} never is} */
    public boolean has(int slice) {
        return slice >= 0 && chosen.get(slice);
    }

    /** {@return the rows of a history that are in these slices, ascending} */
    public int[] rows(History history) {
        return IntStream.range(0, history.size()).filter(row -> has(history.slice(row))).toArray();
    }
}
