package io.closerate.source;

import io.closerate.language.Message;
import java.util.Locale;

/** What can be wrong with a row of a file. */
public enum Reason {
    /** The row has fewer cells than the header. */
    TOO_FEW_CELLS(true),
    /** The row has more cells than the header, and they are not just blank. */
    TOO_MANY_CELLS(true),
    /** A quote opens and never closes, or text follows a closing quote. */
    BROKEN_QUOTE(true),
    /** The row is longer than any sound row. */
    TOO_LONG(true),
    /** Bytes that mean nothing in the charset of the file. */
    UNDECODABLE(true),
    /** The row holds NUL characters. */
    NUL_CHARACTER(true),
    /** A cell of a number column is no number; it counts as missing. */
    NOT_A_NUMBER(false),
    /** A cell of a date column is no date; it counts as missing. */
    NOT_A_DATE(false),
    /** A row to join has the key of an earlier one; the earlier one counts. */
    DUPLICATE_KEY(true);

    private final boolean rowSetAside;

    Reason(boolean rowSetAside) {
        this.rowSetAside = rowSetAside;
    }

    /** {@return the reason in English words} */
    public String words() {
        return message().toString();
    }

    /** {@return the reason, to be said in any language} */
    public Message message() {
        return Message.of("source.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** {@return whether the whole row is set aside; otherwise only a cell is} */
    public boolean rowSetAside() {
        return rowSetAside;
    }
}
