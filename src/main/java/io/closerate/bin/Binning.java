package io.closerate.bin;

import java.util.Arrays;
import java.util.List;

/**
 * All terms of a grid in order.
 *
 * @param terms the terms, no two of the same name
 */
public record Binning(List<Term> terms) {

    public Binning {
        terms = List.copyOf(terms);
        if (terms.stream().map(Term::name).distinct().count() < terms.size()) {
            throw new IllegalArgumentException("two terms of a binning have the same name");
        }
    }

    /** {@return the binning of these cuts, a term each} */
    public static Binning of(List<Cut> cuts) {
        return new Binning(cuts.stream().map(Term::of).toList());
    }

    /** {@return where the places of each term begin when all are laid out one after the other; the total at the end} */
    public int[] offsets() {
        int[] offsets = new int[terms.size() + 1];
        Arrays.setAll(offsets, i -> terms.subList(0, i).stream().mapToInt(Term::size).sum());
        return offsets;
    }
}
