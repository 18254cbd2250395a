package io.closerate.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes rows of cells, quoted where needed, one line feed behind each.
 *
 * <p>What is written and read back is the same, but for the apostrophes of {@link Cells#SAFE}. A character that the charset
 * does not have is an {@link IOException}, never a question mark; {@link CsvFormat#inUtf8} has them all.
 */
public final class CsvOut implements Closeable {

    private final CsvWriter writer;
    private final Cells cells;
    private boolean single;

    /** What is done to cells before they are written. */
    public enum Cells {
        /** Text that a spreadsheet would take for a formula gets an apostrophe in front. */
        SAFE,
        /** Cells are written as they are. */
        UNCHANGED
    }

    private CsvOut(OutputStream out, CsvFormat format, Cells cells) throws IOException {
        this.cells = cells;
        Writer text = new OutputStreamWriter(out, format.charset().newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
        if (format.byteOrderMark()) {
            text.write('\uFEFF');
        }
        this.writer = CsvWriter.builder().fieldSeparator(format.separator()).lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(new QuoteLonelyBlanks()).build(text);
    }

    /** Opens {@code out} for rows in {@code format}. */
    public static CsvOut to(OutputStream out, CsvFormat format, Cells cells) throws IOException {
        return new CsvOut(out, format, cells);
    }

    /** Opens {@code file}, new or overwritten, for rows in {@code format}. */
    public static CsvOut to(Path file, CsvFormat format, Cells cells) throws IOException {
        return new CsvOut(Files.newOutputStream(file), format, cells);
    }

    /** Writes a row. */
    public void row(List<String> row) throws IOException {
        single = row.size() == 1;
        try {
            writer.writeRecord(cells == Cells.SAFE ? row.stream().map(FormulaGuard::safe).toList() : row);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes a row. */
    public void row(String... row) throws IOException {
        row(List.of(row));
    }

    /** Hands everything written so far on to the stream, which stays open. */
    public void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** A blank cell that is alone in its row would read as a blank line, which is no row. */
    private final class QuoteLonelyBlanks implements QuoteStrategy {

        @Override
        public boolean quoteEmpty(int line, int field) {
            return single;
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return single && value.isBlank();
        }
    }
}
