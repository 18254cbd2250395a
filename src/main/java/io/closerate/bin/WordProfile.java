package io.closerate.bin;

import io.closerate.tally.Tally;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The distinct words of a signal.
 *
 * @param words word to tally, in the order of the words
 * @param missing the leads without a word
 */
public record WordProfile(SortedMap<String, Tally> words, Tally missing) implements Profile {

    public WordProfile {
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    @Override
    public Tally known() {
        return words.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    @Override
    public int distinct() {
        return words.size();
    }

    /** {@return the words of both} */
    public WordProfile plus(WordProfile other) {
        SortedMap<String, Tally> both = new TreeMap<>(words);
        other.words.forEach((word, tally) -> both.merge(word, tally, Tally::plus));
        return new WordProfile(both, missing.plus(other.missing));
    }
}
