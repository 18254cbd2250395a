package io.closerate.lead;

import java.util.BitSet;
import java.util.List;
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
        return between(0, n);
    }

    /** {@return the slices from {@code from} to {@code to - 1}} */
    public static Slices between(int from, int to) {
        BitSet chosen = new BitSet();
        chosen.set(from, to);
        return new Slices(chosen);
    }

    /** {@return the slices of all these choices} */
    public static Slices all(List<Slices> choices) {
        BitSet all = new BitSet();
        choices.forEach(each -> all.or(each.chosen));
        return new Slices(all);
    }

    /** {@return these slices without {@code slice}} */
    public Slices without(int slice) {
        BitSet rest = chosen();
        rest.clear(slice);
        return new Slices(rest);
    }

    /** {@return these slices without the other ones} */
    public Slices without(Slices others) {
        BitSet rest = chosen();
        rest.andNot(others.chosen);
        return new Slices(rest);
    }

    /** {@return the slices that are both here and there} */
    public Slices and(Slices others) {
        BitSet both = chosen();
        both.and(others.chosen);
        return new Slices(both);
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
