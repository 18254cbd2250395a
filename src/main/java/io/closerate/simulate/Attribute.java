package io.closerate.simulate;

import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.Lead;
import java.util.List;
import java.util.Objects;

/**
 * A column of a scenario: how its cells come about, and what they truly do to the close.
 *
 * @param column its name and kind
 * @param drawing how a cell is drawn
 * @param effect what the cell does to the log-odds
 */
public record Attribute(Column column, Drawing drawing, Effect effect) {

    /** How a cell is drawn, given the cells of the attributes before it. */
    @FunctionalInterface
    public interface Drawing {

        /**
         * Draws a cell.
         *
         * @param soFar the lead as far as it is drawn
         * @param draws where chance comes from
         * @return the cell: a word, or a number with a point and at most two decimals; empty where it is missing
         */
        String draw(Lead soFar, Draws draws);

        /** {@return this drawing, but missing at random with this probability, in [0, 1]} */
        default Drawing missing(double share) {
            return (lead, draws) -> draws.chance(share) ? "" : draw(lead, draws);
        }
    }

    public Attribute {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(drawing, "drawing");
        Objects.requireNonNull(effect, "effect");
    }

    /** {@return an attribute of words, each with its own effect} */
    public static Attribute words(String name, Drawing drawing, Effect effect) {
        return new Attribute(new Column(name, ColumnKind.WORD), drawing, effect);
    }

    /** {@return an attribute of numbers, with an effect by range} */
    public static Attribute numbers(String name, Drawing drawing, Effect effect) {
        return new Attribute(new Column(name, ColumnKind.NUMBER), drawing, effect);
    }

    /** {@return the drawing of one of {@code levels}, by their weights} */
    public static Drawing choice(List<Level> levels) {
        Choice choice = Choice.of(levels);
        return (lead, draws) -> choice.draw(draws);
    }
}
