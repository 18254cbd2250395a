package io.closerate.notebook;

import io.closerate.fit.AttributeAnalysis;
import io.closerate.grid.Line;

/**
 * An attribute of a grid, level by level, with all that the history says of it.
 *
 * @param line the line of the grid
 * @param analysis the evidence of its levels, and the tests of the attribute as a whole
 */
public record Levels(Line line, AttributeAnalysis analysis) {

    @Override
    public String toString() {
        return "%s: %d levels".formatted(line.attribute(), line.levels().size());
    }
}
