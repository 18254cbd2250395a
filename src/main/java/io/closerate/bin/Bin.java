package io.closerate.bin;

import java.util.Collection;
import java.util.List;

/** One bin of a signal. */
public sealed interface Bin permits Bin.Range, Bin.Words, Bin.Special, Bin.Missing, Bin.Unseen {

    /**
     * The numbers from {@code from}, included, to {@code to}, not included.
     *
     * @param from the lower end, may be {@code -Infinity}
     * @param to the upper end, above {@code from}, may be {@code Infinity}
     */
    record Range(double from, double to) implements Bin {
        public Range {
            if (!(from < to)) {
                throw new IllegalArgumentException("a range must have from < to, but had %s and %s".formatted(from, to));
            }
        }
    }

    /**
     * Words.
     *
     * @param words at least one, sorted
     */
    record Words(List<String> words) implements Bin {
        public Words {
            words = words.stream().sorted().distinct().toList();
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a bin of words needs at least one");
            }
        }

        /** {@return the bin of these words} */
        public static Words of(Collection<String> words) {
            return new Words(List.copyOf(words));
        }
    }

    /**
     * Numbers that are codes rather than amounts, such as -1 for "never"; they belong to no range.
     *
     * @param values at least one, sorted
     */
    record Special(List<Double> values) implements Bin {
        public Special {
            values = values.stream().sorted().distinct().toList();
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a bin of special values needs at least one");
            }
        }
    }

    /** Nothing is known of the lead here. */
    record Missing() implements Bin {
    }

    /** A word that was not there when the grid was calibrated. */
    record Unseen() implements Bin {
    }
}
