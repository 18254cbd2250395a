package io.closerate.tally;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * A tally for each pair of scores that two grids give the same lead: what a paired comparison of them needs.
 *
 * @param byPair pair of scores to tally, in ascending order; no tally is empty
 */
public record ScorePairTallies(NavigableMap<Pair, Tally> byPair) {

    /** No leads at all. */
    public static final ScorePairTallies NONE = new ScorePairTallies(new TreeMap<>());

    /**
     * The scores of one lead.
     *
     * @param first by the first grid
     * @param second by the second grid
     */
    public record Pair(int first, int second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return first != other.first ? Integer.compare(first, other.first) : Integer.compare(second, other.second);
        }
    }

    public ScorePairTallies {
        NavigableMap<Pair, Tally> copy = new TreeMap<>(byPair);
        copy.values().removeIf(tally -> tally.leads() == 0);
        byPair = Collections.unmodifiableNavigableMap(copy);
    }

    /** {@return these leads and the other ones, taken together} */
    public ScorePairTallies plus(ScorePairTallies other) {
        NavigableMap<Pair, Tally> sum = new TreeMap<>(byPair);
        other.byPair.forEach((pair, tally) -> sum.merge(pair, tally, Tally::plus));
        return new ScorePairTallies(sum);
    }

    /** {@return the same leads with other scores} */
    public ScorePairTallies mapped(IntUnaryOperator first, IntUnaryOperator second) {
        NavigableMap<Pair, Tally> mapped = new TreeMap<>();
        byPair.forEach((pair, tally) -> mapped.merge(new Pair(first.applyAsInt(pair.first()), second.applyAsInt(pair.second())), tally, Tally::plus));
        return new ScorePairTallies(mapped);
    }

    /** {@return the scores by the first grid} */
    public ScoreTallies first() {
        return side(true);
    }

    /** {@return the scores by the second grid} */
    public ScoreTallies second() {
        return side(false);
    }

    private ScoreTallies side(boolean first) {
        NavigableMap<Integer, Tally> scores = new TreeMap<>();
        for (Map.Entry<Pair, Tally> each : byPair.entrySet()) {
            scores.merge(first ? each.getKey().first() : each.getKey().second(), each.getValue(), Tally::plus);
        }
        return new ScoreTallies(scores);
    }
}
