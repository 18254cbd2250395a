package io.closerate.lead;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Fills a lead table cell by cell, so that readers of files and databases need not know what a table is made of.
 *
 * <p>For each row first {@link #row}, then one of {@link #word}, {@link #number}, {@link #date} or {@link #missing} for every
 * column.
 */
public final class LeadTableBuilder {

    private final String name;
    private final tech.tablesaw.columns.Column<?>[] columns;
    private long[] lines = new long[1024];
    private int rows;

    /**
     * Begins an empty table.
     *
     * @param name the table's name
     * @param columns its columns, with names that differ
     */
    public LeadTableBuilder(String name, List<Column> columns) {
        this.name = name;
        this.columns = columns.stream().map(LeadTableBuilder::empty).toArray(tech.tablesaw.columns.Column<?>[]::new);
    }

    private static tech.tablesaw.columns.Column<?> empty(Column column) {
        return switch (column.kind()) {
            case WORD -> StringColumn.create(column.name());
            case NUMBER -> DoubleColumn.create(column.name());
            case DATE -> DateColumn.create(column.name());
        };
    }

    /** Begins the row that stands on {@code line} of the file. */
    public void row(long line) {
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, rows * 2);
        }
        lines[rows++] = line;
    }

    /** Adds a word to column number {@code column}; the empty word is a missing cell. */
    public void word(int column, String word) {
        ((StringColumn) columns[column]).append(word);
    }

    /** Adds a number to column number {@code column}. */
    public void number(int column, double number) {
        ((DoubleColumn) columns[column]).append(number);
    }

    /** Adds a day to column number {@code column}. */
    public void date(int column, LocalDate day) {
        ((DateColumn) columns[column]).append(day);
    }

    /** Adds a missing cell to column number {@code column}. */
    public void missing(int column) {
        columns[column].appendMissing();
    }

    /** {@return the table of the rows added} */
    public LeadTable build() {
        return LeadTable.of(Table.create(name, columns), Arrays.copyOf(lines, rows));
    }
}
