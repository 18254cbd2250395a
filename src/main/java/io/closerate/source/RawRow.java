package io.closerate.source;

/**
 * A row as it was cut from the file.
 *
 * @param line the line where it begins
 * @param cells its cells; for a row that could not be cut, its text as one cell
 * @param fault what is wrong with it, or null
 */
record RawRow(long line, String[] cells, Reason fault) {

    RowProblem problem() {
        return RowProblem.ofRow(line, fault, Undecodable.shown(String.join("|", cells)));
    }
}
