package io.closerate.source;

import io.closerate.language.Message;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The rows of a file one by one, in order and in constant memory: every row comes back, as a {@link FileLead} or as a
 * {@link BadRow}.
 *
 * <p>Separator, number style and date style are found in the first {@value Sample#SIZE} bytes; the charset in the whole
 * file, or in those bytes where the file can be read only once. What the sample cannot show, such as a first decimal comma
 * far below, hints can say. A header without rows is a stream without rows.
 */
public final class LeadStream implements Iterator<StreamRow>, Closeable {

    private final String name;
    private final RowReader rows;
    private final RawRow headerRow;
    private final Header header;
    private final CsvFormat format;
    private final List<Message> notes;
    private RawRow next;

    /** A file about to be read: how it is cut, how it begins, and all of it. */
    private record Opened(Layout layout, Sample sample, InputStream all) {

        Survey survey(String name) throws IOException {
            Reader begin = new StringReader(sample.text(layout.charset(), layout.mark()));
            try (RowReader rows = new RowReader(begin, layout.separator())) {
                return Survey.of(name, rows);
            }
        }
    }

    private LeadStream(String name, CsvHints hints, Opened file) throws IOException {
        this.name = name;
        Survey survey = file.survey(name);
        this.header = survey.header();
        this.format = survey.format(file.layout(), hints);
        this.notes = survey.notes(format, hints);
        this.rows = file.layout().rows(file.all());
        this.headerRow = rows.header();
        this.next = rows.next();
    }

    /**
     * Opens a file, gzip or not.
     *
     * @throws SourceException if it has no header that can be used
     */
    public static LeadStream open(Path file, CsvHints hints) {
        try {
            if (RawFile.isPipe(file)) {
                return open(Files.newInputStream(file), file.toString(), hints);
            }
            Layout layout = Layout.of(file, hints);
            return opened(file.toString(), hints, new Opened(layout, Sample.of(file), RawFile.open(file)));
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
            Layout layout = Layout.of(name, sample, hints, sample.lines());
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(sample.bytes()), bytes);
            return opened(name, hints, new Opened(layout, sample, all));
        } catch (IOException e) {
            throw SourceException.readError(name, e);
        }
    }

    private static LeadStream opened(String name, CsvHints hints, Opened file) throws IOException {
        try {
            return new LeadStream(name, hints, file);
        } catch (IOException | RuntimeException e) {
            file.all().close();
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
    public List<Message> notes() {
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
            throw SourceException.readError(name, e);
        }
    }
}
