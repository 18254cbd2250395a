package io.closerate.source;

/** What can be wrong with a row of a file. */
public enum Reason {
    /** The row has fewer cells than the header. */
    TOO_FEW_CELLS("too few cells", true),
    /** The row has more cells than the header, and they are not just blank. */
    TOO_MANY_CELLS("too many cells", true),
    /** A quote opens and never closes, or text follows a closing quote. */
    BROKEN_QUOTE("quote not closed, or text behind a closing quote", true),
    /** The row is longer than any sound row. */
    TOO_LONG("row too long", true),
    /** Bytes that mean nothing in the charset of the file. */
    UNDECODABLE("bytes that are no text in this charset", true),
    /** The row holds NUL characters. */
    NUL_CHARACTER("NUL character", true),
    /** A cell of a number column is no number; it counts as missing. */
    NOT_A_NUMBER("not a number, read as missing", false),
    /** A cell of a date column is no date; it counts as missing. */
    NOT_A_DATE("not a date, read as missing", false),
    /** A row to join has the key of an earlier one; the earlier one counts. */
    DUPLICATE_KEY("key seen before, the first row counts", true);

    private final String words;
    private final boolean rowSetAside;

    Reason(String words, boolean rowSetAside) {
        this.words = words;
        this.rowSetAside = rowSetAside;
    }

    /** {@return the reason in words} */
    public String words() {
        return words;
    }

    /** {@return whether the whole row is set aside; otherwise only a cell is} */
    public boolean rowSetAside() {
        return rowSetAside;
    }
}
