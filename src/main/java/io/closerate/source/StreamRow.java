package io.closerate.source;

import java.util.List;

/** A row of a {@link LeadStream}: a lead, or what kept it from being one. */
public sealed interface StreamRow permits FileLead, BadRow {

    /** {@return the line of the file where the row begins, from 1} */
    long line();

    /** {@return the cells as read, blanks and all; of a row that could not be cut, its first line as one cell} */
    List<String> cells();
}
