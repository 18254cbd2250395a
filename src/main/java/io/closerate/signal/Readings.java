package io.closerate.signal;

import io.closerate.lead.Words;
import java.util.function.UnaryOperator;

/** The answers of a signal for every lead of a table, held as plain arrays. */
public sealed interface Readings permits Readings.Numbers, Readings.Categories {

    /** {@return the number of leads} */
    int size();

    /** {@return the answer for the lead in row {@code row}} */
    Reading at(int row);

    /** Numbers; inside this array, and nowhere else, NaN stands for a missing one. */
    final class Numbers implements Readings {

        private final double[] values;

        /** Takes the values over; they must not be changed afterwards. */
        Numbers(double[] values) {
            this.values = values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Reading at(int row) {
            return isMissing(row) ? Reading.MISSING : new Reading.Number(values[row]);
        }

        /** {@return whether the number in row {@code row} is missing} */
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }

        /** {@return the number in row {@code row}, which must not be missing} */
        public double value(int row) {
            return values[row];
        }
    }

    /** Words, each distinct one stored once; the empty word is missing. */
    final class Categories implements Readings {

        private final Words words;

        Categories(Words words) {
            this.words = words;
        }

        /** {@return the words of {@code column}, each passed through {@code rule}} */
        static Categories of(Words column, UnaryOperator<String> rule) {
            String[] renamed = column.dictionary().stream().map(rule).toArray(String[]::new);
            Words.Builder words = new Words.Builder(column.size());
            for (int row = 0; row < column.size(); row++) {
                words.add(renamed[column.code(row)]);
            }
            return new Categories(words.build());
        }

        @Override
        public int size() {
            return words.size();
        }

        @Override
        public Reading at(int row) {
            return Reading.word(words.dictionary().get(words.code(row)));
        }

        /** {@return the coded words; the empty word is missing} */
        public Words words() {
            return words;
        }
    }
}
