package io.closerate.source;

import io.closerate.lead.Lead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A lead as it stands in a file: numbers and dates are read the way the file writes them.
 *
 * <p>It answers as a {@link io.closerate.lead.LeadTable} loaded from the same file would: the text of a column of words, the
 * number of a column of numbers, the day of a column of dates. The text of a number is the text of the file, "1 234,50".
 */
public final class FileLead implements Lead, StreamRow {

    private final Header header;
    private final CsvFormat format;
    private final RawRow row;

    FileLead(Header header, CsvFormat format, RawRow row) {
        this.header = header;
        this.format = format;
        this.row = row;
    }

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public List<String> cells() {
        return List.of(row.cells());
    }

    @Override
    public String text(String column) {
        Integer index = header.index().get(column);
        return index == null ? "" : row.cells()[index].strip();
    }

    @Override
    public OptionalDouble number(String column) {
        return format.numbers().parse(text(column));
    }

    @Override
    public Optional<LocalDate> date(String column) {
        return format.date(text(column));
    }

    @Override
    public String toString() {
        return "line " + line() + ": " + cells();
    }
}
