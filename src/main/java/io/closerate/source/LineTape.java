package io.closerate.source;

import java.io.IOException;
import java.io.Reader;

/**
 * Hands out text at most one line at a time, knows the line, and can go back to the second line of the current record.
 *
 * <p>Because a parser never gets more than it asked for, what was handed out since {@link #begin} is exactly the record
 * being parsed. So a quote that never closes costs its own line only, and not the rest of the file.
 */
final class LineTape extends Reader {

    /** The longest record in characters; a quote that is open for longer is taken as never closed. */
    static final int LONGEST_RECORD = 1 << 20;

    private final Reader in;
    private char[] window = new char[1 << 15];
    private int start;
    private int next;
    private int end;
    private int ahead = -1;
    private long startLine = 1;
    private long line = 1;

    /** A record grew beyond {@link #LONGEST_RECORD}. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    LineTape(Reader in) {
        this.in = in;
    }

    /** A record begins here. */
    void begin() {
        start = next;
        startLine = line;
    }

    /** {@return the line where the record began} */
    long startLine() {
        return startLine;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        if (next == end && !fill()) {
            return -1;
        }
        int lineEnd = lineEnd(next);
        int stop = Math.min(lineEnd, next + length);
        if (stop < lineEnd && stop - next > 1 && window[stop - 1] == '\r') {
            stop--; // a carriage return and its line feed are handed out together
        }
        if (stop - start > LONGEST_RECORD) {
            throw new TooLongException();
        }
        int count = stop - next;
        System.arraycopy(window, next, to, offset, count);
        next = stop;
        line += endsLine(stop) ? 1 : 0;
        return count;
    }

    /** Goes back to the second line of the current record, and {@return its first line, without the line end}. */
    String backToSecondLine() throws IOException {
        next = lineEnd(start);
        String first = new String(window, start, next - start);
        while (!endsLine(next)) {
            start = next;
            if (next == end && !fill()) {
                break;
            }
            next = lineEnd(next);
        }
        line = startLine + 1;
        return first.replaceFirst("[\r\n]+$", "");
    }

    private boolean endsLine(int stop) {
        return stop > start && (window[stop - 1] == '\n' || window[stop - 1] == '\r');
    }

    /** {@return where the line ends that begins at {@code from}, or the end of the window within a long line} */
    private int lineEnd(int from) throws IOException {
        int at = from;
        while (at < end && window[at] != '\n' && window[at] != '\r') {
            at++;
        }
        if (at == end) {
            return end;
        }
        return window[at] == '\r' && lineFeedAt(at + 1) ? at + 2 : at + 1;
    }

    private boolean lineFeedAt(int at) throws IOException {
        if (at == end) {
            ahead = in.read();
            if (ahead == '\n') {
                window[end++] = '\n';
                ahead = -1;
            }
        }
        return at < end && window[at] == '\n';
    }

    /** Reads on behind {@link #end}; keeps everything from {@link #start} on, and one place free to look ahead. */
    private boolean fill() throws IOException {
        if (end >= window.length - 1) {
            makeRoom();
        }
        if (ahead >= 0) {
            window[end++] = (char) ahead;
            ahead = -1;
            return true;
        }
        int count = in.read(window, end, window.length - 1 - end);
        end += Math.max(0, count);
        return count > 0;
    }

    private void makeRoom() {
        int kept = end - start;
        char[] target = kept > window.length / 2 ? new char[window.length * 2] : window;
        System.arraycopy(window, start, target, 0, kept);
        window = target;
        next -= start;
        end = kept;
        start = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
