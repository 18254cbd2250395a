package io.closerate.bin;

import io.closerate.language.Message;
import io.closerate.language.Mistake;
import io.closerate.stats.binning.Contrast;
import io.closerate.stats.binning.Trend;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody who knows the business asks of the levels of an attribute.
 *
 * @param trend how points may go over the ranges of a number; as the leads say where it is not there
 * @param cuts where a number is cut, neither more nor less; empty for where the leads say. Held in ascending order
 * @param leads least leads of a level, {@code >= 0}
 * @param wins least wins of a level, {@code >= 0}
 * @param most most levels, {@code >= 1}, those for special values, missing and unseen not counted
 * @param signs words that may not have points below 0 (1) or above 0 (-1)
 * @param special numbers that are codes, each with a level of its own; where it is not there they are found ({@link SpecialCodes})
 * @param contrast how different the close rates of neighbouring levels must be
 * @param objective what makes levels good
 */
public record LevelRules(Optional<Trend> trend, List<Double> cuts, long leads, long wins, OptionalInt most, Map<String, Integer> signs,
        Optional<List<Double>> special, Contrast contrast, LevelObjective objective) {

    /** Nothing is asked. */
    public static final LevelRules NONE = new LevelRules(Optional.empty(), List.of(), 0, 0, OptionalInt.empty(), Map.of(),
            Optional.empty(), Contrast.NONE, LevelObjective.LIKELIHOOD);

    public LevelRules {
        cuts = List.copyOf(new TreeSet<>(cuts));
        signs = Map.copyOf(new TreeMap<>(signs));
        special = special.map(codes -> List.copyOf(new TreeSet<>(codes)));
        if (cuts.stream().anyMatch(cut -> !Double.isFinite(cut))) {
            throw new Mistake(Message.of("fault.plan.cuts", cuts.toString()));
        }
        if (leads < 0 || wins < 0) {
            throw new Mistake(Message.of("fault.plan.level-size", leads, wins));
        }
        if (most.isPresent() && most.getAsInt() < 1) {
            throw new Mistake(Message.of("fault.plan.level-count", most.getAsInt()));
        }
        if (signs.values().stream().anyMatch(sign -> sign != 1 && sign != -1)) {
            throw new IllegalArgumentException("a sign is 1 or -1, but there were " + signs);
        }
    }

    /** {@return the same with another trend of the points over its ranges} */
    public LevelRules withTrend(Trend other) {
        return new LevelRules(Optional.of(other), cuts, leads, wins, most, signs, special, contrast, objective);
    }

    /** {@return the same with other cuts} */
    public LevelRules withCuts(List<Double> other) {
        return new LevelRules(trend, other, leads, wins, most, signs, special, contrast, objective);
    }

    /** {@return the same with other least leads of a level} */
    public LevelRules withLeads(long other) {
        return new LevelRules(trend, cuts, other, wins, most, signs, special, contrast, objective);
    }

    /** {@return the same with other least wins of a level} */
    public LevelRules withWins(long other) {
        return new LevelRules(trend, cuts, leads, other, most, signs, special, contrast, objective);
    }

    /** {@return the same with another number of levels at most} */
    public LevelRules withMost(int other) {
        return new LevelRules(trend, cuts, leads, wins, OptionalInt.of(other), signs, special, contrast, objective);
    }

    /** {@return the same with other signs} */
    public LevelRules withSigns(Map<String, Integer> other) {
        return new LevelRules(trend, cuts, leads, wins, most, other, special, contrast, objective);
    }

    /** {@return the same with these codes, and no others} */
    public LevelRules withSpecial(List<Double> codes) {
        return new LevelRules(trend, cuts, leads, wins, most, signs, Optional.of(codes), contrast, objective);
    }

    /** {@return the same with another difference of neighbouring levels} */
    public LevelRules withContrast(Contrast other) {
        return new LevelRules(trend, cuts, leads, wins, most, signs, special, other, objective);
    }

    /** {@return the same with another objective} */
    public LevelRules withObjective(LevelObjective other) {
        return new LevelRules(trend, cuts, leads, wins, most, signs, special, contrast, other);
    }

    /** {@return whether they say which way points may go} */
    public boolean directs() {
        return trend.filter(each -> each != Trend.NONE).isPresent() || !signs.isEmpty();
    }

    /** {@return whether a level of so many leads and wins may stand} */
    public boolean allow(long levelLeads, long levelWins) {
        return levelLeads >= leads && levelWins >= wins;
    }

    /** {@return the sign of a bin, 0 for none: that of the first of its words that has one} */
    public int sign(Bin bin) {
        return bin instanceof Bin.Words named
                ? named.words().stream().filter(signs::containsKey).findFirst().map(signs::get).orElse(0) : 0;
    }
}
