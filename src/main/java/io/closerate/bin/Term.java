package io.closerate.bin;

import io.closerate.lead.Lead;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one line of a grid looks at: the bins of one cut, or the cells of two cuts taken together.
 *
 * <p>Places are counted with the last cut running fastest: of two cuts with bins i and j, the place is {@code i * n + j},
 * n being the number of bins of the second.
 *
 * @param cuts one or two
 */
public record Term(List<Cut> cuts) {

    public Term {
        cuts = List.copyOf(cuts);
        if (cuts.isEmpty() || cuts.size() > 2) {
            throw new IllegalArgumentException("a term has one or two cuts, not " + cuts.size());
        }
    }

    /** {@return the term of one cut} */
    public static Term of(Cut cut) {
        return new Term(List.of(cut));
    }

    /** {@return the term of two cuts taken together} */
    public static Term of(Cut first, Cut second) {
        return new Term(List.of(first, second));
    }

    /** {@return the name of the attribute, or of the two joined by a cross} */
    public String name() {
        return cuts.stream().map(cut -> cut.signal().name()).collect(Collectors.joining(" × "));
    }

    /** {@return the number of places} */
    public int size() {
        return cuts.stream().mapToInt(cut -> cut.bins().size()).reduce(1, Math::multiplyExact);
    }

    /** {@return the place that the bins of its cuts, in order, come to} */
    public int place(int[] bins) {
        int place = 0;
        for (int i = 0; i < cuts.size(); i++) {
            place = place * cuts.get(i).bins().size() + bins[i];
        }
        return place;
    }

    /** {@return the bins, one a cut, that stand at {@code place}} */
    public List<Bin> at(int place) {
        if (cuts.size() == 1) {
            return List.of(cuts.get(0).bins().at(place));
        }
        int second = cuts.get(1).bins().size();
        return List.of(cuts.get(0).bins().at(place / second), cuts.get(1).bins().at(place % second));
    }

    /** {@return the place that this lead falls into} */
    public int of(Lead lead) {
        int place = 0;
        for (Cut cut : cuts) {
            place = place * cut.bins().size() + cut.of(lead);
        }
        return place;
    }
}
