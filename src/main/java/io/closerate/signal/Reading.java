package io.closerate.signal;

/** What a signal answers for one lead. */
public sealed interface Reading permits Reading.Number, Reading.Word, Reading.Missing {

    /** Nothing is known. */
    Reading MISSING = new Missing();

    /**
     * A number.
     *
     * @param value a finite number
     */
    record Number(double value) implements Reading {
        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a reading must be finite, but was " + value);
            }
        }
    }

    /**
     * A word.
     *
     * @param value not blank
     */
    record Word(String value) implements Reading {
        public Word {
            if (value.isBlank()) {
                throw new IllegalArgumentException("a word must not be blank: that is a missing reading");
            }
        }
    }

    /** Nothing is known. */
    record Missing() implements Reading {
    }

    /** {@return the word, or missing if it is blank} */
    static Reading word(String value) {
        return value.isBlank() ? MISSING : new Word(value);
    }
}
