package io.closerate.source;

import java.io.Closeable;
import java.io.IOException;

/** Rows of cells, one after the other: of a file, of several files, of a query. */
interface RowSequence extends Closeable {

    /** {@return the names of the columns; null if there is nothing at all} */
    RawRow header() throws IOException;

    /** {@return the next row, or null at the end} */
    RawRow next() throws IOException;
}
