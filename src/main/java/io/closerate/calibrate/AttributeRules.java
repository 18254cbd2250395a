package io.closerate.calibrate;

import io.closerate.bin.LevelRules;
import io.closerate.signal.Signal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the plan asks of levels.
 *
 * @param usual of every attribute that is not named
 * @param named of the attribute over a column, by its name
 */
public record AttributeRules(LevelRules usual, Map<String, LevelRules> named) {

    /** Nothing is asked. */
    public static final AttributeRules NONE = new AttributeRules(LevelRules.NONE, Map.of());

    public AttributeRules {
        named = Collections.unmodifiableMap(new TreeMap<>(named));
    }

    /** {@return the same with other rules for one column} */
    public AttributeRules with(String column, LevelRules rules) {
        Map<String, LevelRules> more = new TreeMap<>(named);
        more.put(column, rules);
        return new AttributeRules(usual, more);
    }

    /** {@return the rules of a column} */
    LevelRules of(String column) {
        return named.getOrDefault(column, usual);
    }

    LevelRules of(Signal signal) {
        return of(signal.column());
    }
}
