package io.closerate.grid;

import io.closerate.bin.Bin;
import java.util.List;

/**
 * One level of a line: when it holds, and what it is worth.
 *
 * @param label what people call it
 * @param when the bins that a lead must fall into, one a signal of the line
 * @param points what it adds to the score
 * @param evidence what the history says of it
 * @param note why the points are what they are, where that needs saying; may be empty
 */
public record Level(String label, List<Bin> when, int points, Evidence evidence, String note) {

    public Level {
        when = List.copyOf(when);
    }

    /** {@return the same level with other points} */
    public Level withPoints(int other) {
        return new Level(label, when, other, evidence, note);
    }
}
