package io.closerate.source;

import java.util.List;

/**
 * A row that cannot be used.
 *
 * @param cells the cells as read; of a row that could not be cut, its first line as one cell
 * @param problem what is wrong
 */
public record BadRow(List<String> cells, RowProblem problem) implements StreamRow {

    public BadRow {
        cells = List.copyOf(cells);
    }

    @Override
    public long line() {
        return problem.line();
    }
}
