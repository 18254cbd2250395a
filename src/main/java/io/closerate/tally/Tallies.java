package io.closerate.tally;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tally for each of a fixed number of places: the levels of an attribute, the cells of a pair of attributes.
 *
 * <p>Immutable. Tallies of the same number of places add up place by place.
 */
public final class Tallies {

    private final long[] leads;
    private final long[] wins;

    private Tallies(long[] leads, long[] wins) {
        this.leads = leads;
        this.wins = wins;
    }

    /**
     * Tallies from counts, which are copied.
     *
     * @param leads leads per place
     * @param wins wins per place, each in {@code [0, leads]}
     */
    public static Tallies of(long[] leads, long[] wins) {
        if (leads.length != wins.length) {
            throw new IllegalArgumentException("%d places of leads, but %d of wins".formatted(leads.length, wins.length));
        }
        for (int i = 0; i < leads.length; i++) {
            new Tally(leads[i], wins[i]);
        }
        return new Tallies(leads.clone(), wins.clone());
    }

    /** {@return tallies of no leads at {@code places} places} */
    public static Tallies none(int places) {
        return new Tallies(new long[places], new long[places]);
    }

    /** {@return the number of places} */
    public int size() {
        return leads.length;
    }

    /** {@return the tally at {@code place}} */
    public Tally at(int place) {
        return new Tally(leads[place], wins[place]);
    }

    /** {@return the tallies in the order of their places} */
    public List<Tally> list() {
        return IntStream.range(0, size()).mapToObj(this::at).toList();
    }

    /** {@return all places taken together} */
    public Tally total() {
        return list().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** {@return these tallies and the other ones, place by place} */
    public Tallies plus(Tallies other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException("cannot add tallies of %d and %d places".formatted(size(), other.size()));
        }
        Tallies sum = none(size());
        Arrays.setAll(sum.leads, i -> Math.addExact(leads[i], other.leads[i]));
        Arrays.setAll(sum.wins, i -> Math.addExact(wins[i], other.wins[i]));
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tallies that && Arrays.equals(leads, that.leads) && Arrays.equals(wins, that.wins);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(leads) + Arrays.hashCode(wins);
    }

    @Override
    public String toString() {
        return list().toString();
    }
}
