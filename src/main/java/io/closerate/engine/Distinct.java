package io.closerate.engine;

import io.closerate.bin.Bins;
import io.closerate.bin.NumberProfile;
import io.closerate.bin.Profile;
import io.closerate.bin.WordProfile;
import io.closerate.lead.Words;
import io.closerate.signal.Readings;
import io.closerate.tally.Tally;
import io.closerate.tally.Tallies;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The answers of a signal, each distinct one once: leads are then sorted into bins, and counted, by the number of their answer, however
 * often that is asked for.
 */
sealed interface Distinct {

    /** {@return how many distinct answers there are} */
    int size();

    /** {@return the number of the answer of the lead in row {@code row}} */
    int code(int row);

    /** {@return the place of the bin that each answer falls into} */
    int[] places(Bins bins);

    /** {@return the profile of these leads and wins, an entry a distinct answer} */
    Profile profile(long[] leads, long[] wins);

    /** {@return the distinct answers among these} */
    static Distinct of(Readings readings) {
        return readings instanceof Readings.Numbers numbers ? Numbers.of(numbers) : new Named(((Readings.Categories) readings).words());
    }

    /**
     * Numbers; the code after the last one is that of what is missing.
     *
     * @param values ascending, without repetition
     * @param codes one a lead
     */
    record Numbers(double[] values, int[] codes) implements Distinct {

        static Numbers of(Readings.Numbers numbers) {
            IntPredicate known = row -> !numbers.isMissing(row);
            double[] values = IntStream.range(0, numbers.size()).filter(known).mapToDouble(row -> numbers.value(row) + 0.0).toArray();
            Arrays.sort(values);
            int size = 0;
            for (double value : values) {
                if (size == 0 || values[size - 1] != value) {
                    values[size++] = value;
                }
            }
            double[] distinct = Arrays.copyOf(values, size);
            int[] codes = new int[numbers.size()];
            Arrays.setAll(codes, row -> known.test(row) ? Arrays.binarySearch(distinct, numbers.value(row) + 0.0) : distinct.length);
            return new Numbers(distinct, codes);
        }

        @Override
        public int size() {
            return values.length + 1;
        }

        @Override
        public int code(int row) {
            return codes[row];
        }

        @Override
        public int[] places(Bins bins) {
            int[] places = new int[size()];
            Arrays.setAll(places, code -> code < values.length ? bins.ofNumber(values[code]) : bins.missing());
            return places;
        }

        @Override
        public Profile profile(long[] leads, long[] wins) {
            int[] seen = IntStream.range(0, values.length).filter(code -> leads[code] > 0).toArray();
            return new NumberProfile(Arrays.stream(seen).mapToDouble(code -> values[code]).toArray(),
                    Tallies.of(Arrays.stream(seen).mapToLong(code -> leads[code]).toArray(), Arrays.stream(seen).mapToLong(code -> wins[code]).toArray()),
                    new Tally(leads[values.length], wins[values.length]));
        }
    }

    /**
     * Words.
     *
     * @param words coded as they are
     */
    record Named(Words words) implements Distinct {

        @Override
        public int size() {
            return words.dictionary().size();
        }

        @Override
        public int code(int row) {
            return words.code(row);
        }

        @Override
        public int[] places(Bins bins) {
            return words.dictionary().stream().mapToInt(bins::ofWord).toArray();
        }

        @Override
        public Profile profile(long[] leads, long[] wins) {
            SortedMap<String, Tally> tallies = new TreeMap<>();
            Tally missing = Tally.NONE;
            for (int code = 0; code < leads.length; code++) {
                String word = words.dictionary().get(code);
                if (word.isEmpty()) {
                    missing = new Tally(leads[code], wins[code]);
                } else if (leads[code] > 0) {
                    tallies.put(word, new Tally(leads[code], wins[code]));
                }
            }
            return new WordProfile(tallies, missing);
        }
    }
}
