package io.closerate.tally;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * A tally for each whole-number score: all that the evaluation of a grid and its close curve need to know of the leads.
 *
 * @param byScore score to tally, from the lowest score; no tally is empty
 */
public record ScoreTallies(NavigableMap<Integer, Tally> byScore) {

    /** No leads at all. */
    public static final ScoreTallies NONE = new ScoreTallies(new TreeMap<>());

    public ScoreTallies {
        NavigableMap<Integer, Tally> copy = new TreeMap<>();
        byScore.forEach((score, tally) -> {
            if (tally.leads() > 0) {
                copy.put(score, tally);
            }
        });
        byScore = Collections.unmodifiableNavigableMap(copy);
    }

    /** {@return these leads and the other ones, taken together} */
    public ScoreTallies plus(ScoreTallies other) {
        NavigableMap<Integer, Tally> sum = new TreeMap<>(byScore);
        other.byScore.forEach((score, tally) -> sum.merge(score, tally, Tally::plus));
        return new ScoreTallies(sum);
    }

    /** {@return the same leads with other scores} */
    public ScoreTallies mapped(IntUnaryOperator score) {
        NavigableMap<Integer, Tally> mapped = new TreeMap<>();
        byScore.forEach((each, tally) -> mapped.merge(score.applyAsInt(each), tally, Tally::plus));
        return new ScoreTallies(mapped);
    }

    /** {@return all scores taken together} */
    public Tally total() {
        return byScore.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** {@return the distinct scores, ascending} */
    public double[] scores() {
        return byScore.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    /** {@return the leads per distinct score} */
    public long[] leads() {
        return byScore.values().stream().mapToLong(Tally::leads).toArray();
    }

    /** {@return the wins per distinct score} */
    public long[] wins() {
        return byScore.values().stream().mapToLong(Tally::wins).toArray();
    }

    /** {@return the score that at least {@code share} of the leads reach or exceed, the highest such one} */
    public int scoreOfTop(double share) {
        if (byScore.isEmpty()) {
            throw new IllegalArgumentException("no leads, so no score");
        }
        double wanted = share * total().leads();
        long seen = 0;
        for (Map.Entry<Integer, Tally> each : byScore.descendingMap().entrySet()) {
            seen += each.getValue().leads();
            if (seen >= wanted) {
                return each.getKey();
            }
        }
        return byScore.firstKey();
    }
}
