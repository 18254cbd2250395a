package io.closerate.simulate;

/**
 * A word that an attribute can hold, how common it is, and what it truly does.
 *
 * @param word the word, not empty
 * @param weight how common it is beside the other levels, at least 0
 * @param logOdds its true effect on the log-odds of a close
 */
public record Level(String word, double weight, double logOdds) {

    public Level {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("a level needs a word: the empty word is a missing cell");
        }
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the weight of %s must be finite and at least 0, but was %s".formatted(word, weight));
        }
        if (!Double.isFinite(logOdds)) {
            throw new IllegalArgumentException(
                    "the log-odds of %s must be finite, but were %s".formatted(word, logOdds));
        }
    }
}
