package io.closerate.registry;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run came to, and why.
 *
 * @param at when, by the clock of whoever decided
 * @param run the key of the run: the same key stands for the same data, plan, code and as-of date. Empty for what people do by hand
 * @param words {@code published}, {@code kept:no-evidence}, {@code refused:brier}, {@code failed:disk}, …: one line
 * @param details the numbers and reasons behind it, by name
 */
public record Verdict(Instant at, String run, String words, SortedMap<String, String> details) {

    public Verdict {
        if (words.isBlank() || !words.equals(words.lines().findFirst().orElse(""))) {
            throw new IllegalArgumentException("the words of a verdict must be one line, but were \"%s\"".formatted(words));
        }
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** {@return the verdict of a run} */
    public static Verdict of(Instant at, String run, String words, Map<String, String> details) {
        return new Verdict(at, run, words, new TreeMap<>(details));
    }

    /** {@return the verdict of a person, who gives a reason} */
    public static Verdict byHand(Instant at, String words, String reason) {
        return of(at, "", words, Map.of("reason", reason));
    }
}
