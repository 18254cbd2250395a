package io.closerate.grid;

import io.closerate.bin.Term;
import io.closerate.language.Texts;
import io.closerate.lead.Lead;
import java.util.List;

/**
 * One line of a grid: an attribute, or two taken together, and its levels.
 *
 * @param term what it looks at
 * @param levels one a place of the term, in the order of the places
 */
public record Line(Term term, List<Level> levels) {

    public Line {
        levels = List.copyOf(levels);
        if (levels.size() != term.size()) {
            throw new IllegalArgumentException("%s has %d places, but %d levels".formatted(term.name(), term.size(), levels.size()));
        }
    }

    /** {@return the name of the attribute} */
    public String attribute() {
        return term.name();
    }

    /** {@return the same line, the labels of its levels in another language} */
    public Line in(Texts texts) {
        return new Line(term, levels.stream().map(level -> level.in(texts, term)).toList());
    }

    /** {@return the level of this lead} */
    public Level of(Lead lead) {
        return levels.get(term.of(lead));
    }

    /** {@return the fewest points a lead can get here} */
    public int lowest() {
        return levels.stream().mapToInt(Level::points).min().orElse(0);
    }

    /** {@return the most points a lead can get here} */
    public int highest() {
        return levels.stream().mapToInt(Level::points).max().orElse(0);
    }

    /** {@return whether any level changes the score} */
    public boolean counts() {
        for (Level level : levels) {
            if (level.points() != 0) {
                return true;
            }
        }
        return false;
    }
}
