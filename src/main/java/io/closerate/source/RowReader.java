package io.closerate.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Cuts text into rows of cells; a row that cannot be cut is handed out with its fault, and the next line begins anew. */
final class RowReader implements RowSequence {

    private final LineTape tape;
    private final char separator;
    private CloseableIterator<String[]> rows;

    RowReader(Reader text, char separator) {
        this.tape = new LineTape(text);
        this.separator = separator;
        restart();
    }

    private void restart() {
        rows = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new CellCollector(), tape)
                .iterator();
    }

    /** {@return the first row, or the second one behind a {@code sep=;}, by which Excel names the separator; null if none} */
    @Override
    public RawRow header() throws IOException {
        RawRow row = next();
        boolean naming = row != null && row.cells().length == 2 && row.cells()[0].equals("sep=") && row.cells()[1].isEmpty();
        return naming ? next() : row;
    }

    /** {@return the next row that is not a blank line, or null at the end} */
    @Override
    public RawRow next() throws IOException {
        RawRow row = nextOrBlank();
        while (row != null && row.cells() == CellCollector.BLANK_LINE) {
            row = nextOrBlank();
        }
        return row;
    }

    private RawRow nextOrBlank() throws IOException {
        tape.begin();
        try {
            if (!rows.hasNext()) {
                return null;
            }
            String[] cells = rows.next();
            return new RawRow(tape.startLine(), cells, fault(cells));
        } catch (CsvParseException e) {
            return broken(Reason.BROKEN_QUOTE);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof LineTape.TooLongException) {
                return broken(Reason.BROKEN_QUOTE);
            }
            throw e.getCause();
        }
    }

    private RawRow broken(Reason reason) throws IOException {
        String[] text = {tape.backToSecondLine()};
        restart();
        boolean tooLong = text[0].length() >= LineTape.LONGEST_RECORD;
        return new RawRow(tape.startLine(), text, tooLong ? Reason.TOO_LONG : reason);
    }

    private static Reason fault(String[] cells) {
        for (String cell : cells) {
            if (Undecodable.in(cell)) {
                return Reason.UNDECODABLE;
            }
            if (cell.indexOf('\0') >= 0) {
                return Reason.NUL_CHARACTER;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        tape.close();
    }
}
