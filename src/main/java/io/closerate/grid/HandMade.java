package io.closerate.grid;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.Labels;
import io.closerate.bin.NumberKind;
import io.closerate.bin.Term;
import io.closerate.signal.NumberSignal;
import io.closerate.signal.Signal;
import io.closerate.signal.WordSignal;
import io.closerate.tally.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A grid as people write it down before anybody has counted: if this, then so many points.
 *
 * <p>It has no evidence, and a curve that says nothing, until it is audited. What no rule speaks of gets 0 points. Immutable.
 */
public final class HandMade {

    /** The method of a grid that was made by hand. */
    public static final String METHOD = "by hand";

    private static final String BELOW = "below";

    private final String name;
    private final List<Line> lines;
    private final Tiers tiers;

    private HandMade(String name, List<Line> lines, Tiers tiers) {
        this.name = name;
        this.lines = lines;
        this.tiers = tiers;
    }

    /** {@return a grid without rules} */
    public static HandMade of(String name) {
        return new HandMade(name, List.of(), new Tiers(List.of(new Tier("all", Integer.MIN_VALUE))));
    }

    /** {@return the same grid with points for one word in a column} */
    public HandMade word(String column, String word, int points) {
        return words(column, Map.of(word, points));
    }

    /** {@return the same grid with points for words in a column} */
    public HandMade words(String column, Map<String, Integer> points) {
        Map<Bin, Integer> bins = new LinkedHashMap<>();
        new TreeMap<>(points).forEach((word, worth) -> bins.put(new Bin.Words(List.of(word)), worth));
        return with(new WordSignal(column), bins);
    }

    /** {@return the same grid with points for a number from {@code from} on} */
    public HandMade number(String column, double from, int points) {
        return numbers(column, Map.of(from, points));
    }

    /** {@return the same grid with points by number: from each key on, up to the next one} */
    public HandMade numbers(String column, Map<Double, Integer> points) {
        TreeMap<Double, Integer> sorted = new TreeMap<>(points);
        Map<Bin, Integer> bins = new LinkedHashMap<>();
        for (Bin bin : Bins.ranges(sorted.keySet().stream().mapToDouble(Double::doubleValue).toArray())) {
            bins.put(bin, sorted.getOrDefault(((Bin.Range) bin).from(), 0));
        }
        return with(new NumberSignal(column), bins);
    }

    /** {@return the same grid with this tier alone: scores from {@code from} on belong to it, lower ones are below it} */
    public HandMade threshold(String tier, int from) {
        return new HandMade(name, lines, new Tiers(List.of(new Tier(tier, from), new Tier(BELOW, Integer.MIN_VALUE))));
    }

    private HandMade with(Signal signal, Map<Bin, Integer> points) {
        Bins bins = Bins.of(List.copyOf(points.keySet()));
        boolean words = bins.at(0) instanceof Bin.Words;
        List<Level> levels = bins.list().stream().map(bin -> new Level(bin instanceof Bin.Unseen && words ? "anything else" : Labels.of(bin, NumberKind.ANY),
                List.of(bin), points.getOrDefault(bin, 0), Evidence.none(), "")).toList();
        return new HandMade(name, Stream.concat(lines.stream(), Stream.of(new Line(Term.of(new Cut(signal, bins)), levels))).toList(), tiers);
    }

    /** {@return the grid} */
    public Grid grid() {
        return new Grid(name, METHOD, Scale.DIFFERENCE, Tally.NONE, lines, new LogisticCurve(0, 0), tiers, new Origin(METHOD, 0, ""));
    }
}
