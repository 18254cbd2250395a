package io.closerate.lead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a column, each distinct one stored once.
 *
 * <p>Words are coded in the order in which they are first met, so codes depend on the order of the rows; nothing may be
 * decided by a code.
 */
public final class Words {

    private final int[] codes;
    private final List<String> dictionary;

    private Words(int[] codes, List<String> dictionary) {
        this.codes = codes;
        this.dictionary = List.copyOf(dictionary);
    }

    /** {@return the code of the word in row {@code row}; an index of {@link #dictionary()}} */
    public int code(int row) {
        return codes[row];
    }

    /** {@return the number of rows} */
    public int size() {
        return codes.length;
    }

    /** {@return the distinct words; the empty word stands for a missing cell} */
    public List<String> dictionary() {
        return dictionary;
    }

    /** {@return how many rows hold each word of the dictionary} */
    public long[] counts() {
        long[] counts = new long[dictionary.size()];
        for (int code : codes) {
            counts[code]++;
        }
        return counts;
    }

    /** Collects words row by row. */
    public static final class Builder {

        private final Map<String, Integer> index = new HashMap<>();
        private final List<String> dictionary = new ArrayList<>();
        private int[] codes;
        private int size;

        /**
         * Begins an empty column.
         *
         * @param expected how many rows there will be; more are taken as well
         */
        public Builder(int expected) {
            codes = new int[Math.max(16, expected)];
        }

        /** Adds the word of the next row. */
        public void add(String word) {
            Integer code = index.get(word);
            if (code == null) {
                code = dictionary.size();
                index.put(word, code);
                dictionary.add(word);
            }
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size + (size >> 1));
            }
            codes[size++] = code;
        }

        /** {@return the column of the words added} */
        public Words build() {
            return new Words(Arrays.copyOf(codes, size), dictionary);
        }
    }
}
