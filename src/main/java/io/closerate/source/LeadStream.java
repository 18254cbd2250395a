package io.closerate.source;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The rows of a file one by one, in order and in constant memory: every row comes back, as a {@link FileLead} or as a
 * {@link BadRow}.
 *
 * <p>Separator, number style and date style are found in the first {@value Sample#SIZE} bytes; the charset in the whole file,
 * or in those bytes where the file can be read only once. What the sample cannot show, such as a first decimal comma far
 * below, hints can say. A header without rows is a stream without rows.
 */
public final class LeadStream implements Iterator<StreamRow>, Closeable {

    private final String name;
    private final RowReader rows;
    private final RawRow headerRow;
    private final Header header;
    private final CsvFormat format;
    private final List<String> notes;
    private RawRow next;

    private LeadStream(String name, Layout layout, CsvHints hints, Sample sample, InputStream in) throws IOException {
        this.name = name;
        Survey survey;
        try (RowReader begin = new RowReader(new StringReader(sample.text(layout.charset(), layout.mark())), layout.separator())) {
            survey = Survey.of(Header.of(name, begin.next()), begin);
        }
        this.format = survey.format(layout, hints);
        this.notes = survey.notes(format, hints);
        this.rows = layout.rows(in);
        this.headerRow = rows.next();
        this.header = Header.of(name, headerRow);
        this.next = rows.next();
    }

    /**
     * Opens a file, gzip or not.
     *
     * @throws SourceException if it has no header that can be used
     */
    public static LeadStream open(Path file, CsvHints hints) {
        try {
            Layout layout = Layout.of(file, hints);
            return opened(file.toString(), layout, hints, Sample.of(file), RawFile.open(file));
        } catch (IOException e) {
            throw SourceException.readError(file.toString(), e);
        }
    }

    /**
     * Opens what comes in, gzip or not, such as the standard input.
     *
     * @param in is read once, and closed with the stream
     * @param name what to call it in messages
     * @throws SourceException if it has no header that can be used
     */
    public static LeadStream open(InputStream in, String name, CsvHints hints) {
        try {
            InputStream bytes = RawFile.unpacked(in);
            Sample sample = Sample.of(bytes);
            Layout layout = Layout.of(name, sample, hints, new ByteArrayInputStream(sample.bytes()));
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(sample.bytes()), bytes);
            return opened(name, layout, hints, sample, all);
        } catch (IOException e) {
            throw SourceException.readError(name, e);
        }
    }

    private static LeadStream opened(String name, Layout layout, CsvHints hints, Sample sample, InputStream in) throws IOException {
        try {
            return new LeadStream(name, layout, hints, sample, in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** {@return the names of the columns, by which leads are asked} */
    public List<String> columns() {
        return header.names();
    }

    /** {@return the cells of the header as read} */
    public List<String> headerCells() {
        return List.of(headerRow.cells());
    }

    /** {@return how the file is written} */
    public CsvFormat format() {
        return format;
    }

    /** {@return what a reader should know, one sentence each} */
    public List<String> notes() {
        return notes;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public StreamRow next() {
        if (next == null) {
            throw new NoSuchElementException("no row behind the last one of " + name);
        }
        RawRow row = header.checked(next);
        try {
            next = rows.next();
        } catch (IOException e) {
            throw SourceException.readError(name, e);
        }
        return row.fault() == null ? new FileLead(header, format, row) : new BadRow(row.shownCells(), row.problem());
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
