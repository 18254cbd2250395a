package io.closerate.bin;

import io.closerate.tally.Tallies;
import io.closerate.tally.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The distinct numbers of a signal.
 *
 * @param values ascending, without repetition
 * @param tallies one a value
 * @param missing the leads without a number
 */
public record NumberProfile(double[] values, Tallies tallies, Tally missing) implements Profile {

    public NumberProfile {
        values = values.clone();
        if (values.length != tallies.size()) {
            throw new IllegalArgumentException("%d values, but %d tallies".formatted(values.length, tallies.size()));
        }
        for (int i = 1; i < values.length; i++) {
            if (!(values[i - 1] < values[i])) {
                throw new IllegalArgumentException("values must ascend, but %s comes before %s".formatted(values[i - 1], values[i]));
            }
        }
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    @Override
    public Tally known() {
        return tallies.total();
    }

    @Override
    public int distinct() {
        return values.length;
    }

    /** {@return what kind of numbers these are} */
    public NumberKind kind() {
        if (!Arrays.stream(values).allMatch(value -> value == Math.rint(value))) {
            return NumberKind.ANY;
        }
        return values.length > 0 && values[0] == 0 ? NumberKind.COUNTS : NumberKind.WHOLE;
    }

    /** {@return the same without these values} */
    public NumberProfile without(List<Double> others) {
        int[] kept = IntStream.range(0, values.length).filter(i -> !others.contains(values[i])).toArray();
        return new NumberProfile(Arrays.stream(kept).mapToDouble(i -> values[i]).toArray(),
                Tallies.of(Arrays.stream(kept).mapToLong(i -> tallies.at(i).leads()).toArray(),
                        Arrays.stream(kept).mapToLong(i -> tallies.at(i).wins()).toArray()), missing);
    }

    /** {@return the numbers of both} */
    public NumberProfile plus(NumberProfile other) {
        double[] both = new double[values.length + other.values.length];
        long[] leads = new long[both.length];
        long[] wins = new long[both.length];
        int i = 0;
        int j = 0;
        int n = 0;
        while (i < values.length || j < other.values.length) {
            boolean first = j == other.values.length || i < values.length && values[i] <= other.values[j];
            boolean second = i == values.length || j < other.values.length && other.values[j] <= values[i];
            Tally here = (first ? tallies.at(i) : Tally.NONE).plus(second ? other.tallies.at(j) : Tally.NONE);
            both[n] = first ? values[i] : other.values[j];
            leads[n] = here.leads();
            wins[n++] = here.wins();
            i += first ? 1 : 0;
            j += second ? 1 : 0;
        }
        return new NumberProfile(Arrays.copyOf(both, n), Tallies.of(Arrays.copyOf(leads, n), Arrays.copyOf(wins, n)),
                missing.plus(other.missing));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberProfile that && Arrays.equals(values, that.values) && tallies.equals(that.tallies)
                && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + tallies.hashCode();
    }
}
