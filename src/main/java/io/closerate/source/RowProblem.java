package io.closerate.source;

/**
 * Something wrong with one row of a file.
 *
 * @param line the line of the file where the row begins, from 1
 * @param column the column of the cell; empty if the row as a whole is meant
 * @param reason what is wrong
 * @param text what stands there, cut to {@value #LONGEST_TEXT} characters
 */
public record RowProblem(long line, String column, Reason reason, String text) {

    /** The most characters of a row or cell that a problem keeps. */
    public static final int LONGEST_TEXT = 200;

    public RowProblem {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, but line was " + line);
        }
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }
}
