package io.closerate.bin;

import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Keeps the words that enough leads have as bins of their own, and pools the rest into one, the last before missing. Where the rest are
 * many (names of companies, say), they are not named: they are taken for what any other word would be, also one that was never seen.
 *
 * <p>Which words are kept follows from how many leads have them, not from how these closed: nothing is learned from the
 * outcomes here.
 */
final class WordBinner {

    /** Up to this many rare words are named. */
    private static final int NAMED = 50;

    private final BinningRules rules;

    WordBinner(BinningRules rules) {
        this.rules = rules;
    }

    Bins bins(WordProfile profile) {
        List<Map.Entry<String, Tally>> byLeads = new ArrayList<>(profile.words().entrySet());
        byLeads.sort(Comparator.comparingLong((Map.Entry<String, Tally> each) -> -each.getValue().leads())
                .thenComparing(Map.Entry::getKey));
        List<Bin> bins = new ArrayList<>();
        List<String> rare = new ArrayList<>();
        for (Map.Entry<String, Tally> each : byLeads) {
            if (each.getValue().leads() >= rules.wordLeads() && bins.size() < rules.words()) {
                bins.add(new Bin.Words(List.of(each.getKey())));
            } else {
                rare.add(each.getKey());
            }
        }
        if (!rare.isEmpty() && rare.size() <= NAMED) {
            bins.add(Bin.Words.of(rare));
        }
        return Bins.of(bins);
    }
}
