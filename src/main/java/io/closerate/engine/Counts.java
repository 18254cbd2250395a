package io.closerate.engine;

import io.closerate.tally.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts leads and wins by a key while rows go by. */
final class Counts<K extends Comparable<K>> {

    private final Map<K, long[]> counts = new HashMap<>();

    void add(K key, boolean won) {
        long[] count = counts.computeIfAbsent(key, each -> new long[2]);
        count[0]++;
        count[1] += won ? 1 : 0;
    }

    NavigableMap<K, Tally> tallies() {
        NavigableMap<K, Tally> tallies = new TreeMap<>();
        counts.forEach((key, count) -> tallies.put(key, new Tally(count[0], count[1])));
        return tallies;
    }
}
