package io.closerate.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row as it was cut from the file.
 *
 * @param line the line where it begins
 * @param cells its cells; for a row that could not be cut, its first line as one cell
 * @param fault what is wrong with it, or null
 */
record RawRow(long line, String[] cells, Reason fault) {

    /** {@return the cells as they can be shown to people} */
    List<String> shownCells() {
        return Stream.of(cells).map(Undecodable::shown).toList();
    }

    RowProblem problem() {
        return new RowProblem(line, "", fault, String.join(" | ", shownCells()));
    }
}
