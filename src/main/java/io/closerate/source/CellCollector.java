package io.closerate.source;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/** Takes the cells of a row from the parser; a cell that equals a recent one of its column is the same string. */
final class CellCollector extends CsvCallbackHandler<String[]> {

    /** Stands for a line with nothing but blanks in it; an empty cell in quotes is a row of one cell. */
    static final String[] BLANK_LINE = {""};

    private static final int RECENT = 256;

    private String[] cells = new String[32];
    private String[][] recent = new String[32][];
    private int count;
    private boolean anyQuoted;
    private RecordType type = RecordType.DATA;

    @Override
    protected void beginRecord(long line) {
        count = 0;
        anyQuoted = false;
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] text, int offset, int length, boolean quoted) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        cells[count] = length == 0 ? "" : cell(text, offset, length);
        count++;
        anyQuoted |= quoted;
    }

    private String cell(char[] text, int offset, int length) {
        if (length > 32 || count >= recent.length) {
            return new String(text, offset, length);
        }
        if (recent[count] == null) {
            recent[count] = new String[RECENT];
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ hash >>> 16) & RECENT - 1;
        String known = recent[count][slot];
        if (known == null || !same(known, text, offset, length)) {
            known = new String(text, offset, length);
            recent[count][slot] = known;
        }
        return known;
    }

    private static boolean same(String known, char[] text, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void setComment(char[] text, int offset, int length) {
        throw new IllegalStateException("no line is read as a comment");
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected String[] buildRecord() {
        boolean blank = type == RecordType.EMPTY || count == 1 && !anyQuoted && cells[0].isBlank();
        return blank ? BLANK_LINE : Arrays.copyOf(cells, count);
    }
}
