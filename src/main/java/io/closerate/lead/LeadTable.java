package io.closerate.lead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * Leads in memory: a Tablesaw {@link Table}, and for each row the line of the file it came from.
 *
 * <p>Columns of text are words, columns of numbers numbers, columns of dates (with or without time) dates; every other
 * column type is read as its text.
 */
public final class LeadTable {

    private final Table table;
    private final long[] lines;

    private LeadTable(Table table, long[] lines) {
        this.table = table;
        this.lines = lines;
    }

    /** {@return the leads of {@code table}; row 0 counts as line 2, below a header} */
    public static LeadTable of(Table table) {
        return new LeadTable(table, IntStream.range(0, table.rowCount()).mapToLong(row -> row + 2L).toArray());
    }

    /** {@return the leads of {@code table}, where row {@code i} came from line {@code lines[i]}} */
    static LeadTable of(Table table, long[] lines) {
        if (table.rowCount() != lines.length) {
            throw new IllegalArgumentException("%d rows need as many lines, not %d".formatted(table.rowCount(), lines.length));
        }
        return new LeadTable(table, lines);
    }

    /** {@return the table itself, for looking around; what is changed there is changed here} */
    public Table table() {
        return table;
    }

    /** {@return the name of the table, usually of the file it came from} */
    public String name() {
        return table.name();
    }

    /** {@return the number of leads} */
    public int size() {
        return table.rowCount();
    }

    /** {@return the line of the file where row {@code row} stands} */
    public long line(int row) {
        return lines[row];
    }

    /** {@return the columns, in the order of the file} */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (tech.tablesaw.columns.Column<?> each : table.columns()) {
            columns.add(new Column(each.name(), kindOf(each)));
        }
        return columns;
    }

    /** {@return whether there is a column of this very name} */
    public boolean has(String column) {
        return column(column) != null;
    }

    /** Asks the column and not its type: Tablesaw's type constants are not the columns' own if a column is made first. */
    private static ColumnKind kindOf(tech.tablesaw.columns.Column<?> column) {
        if (column instanceof DateColumn || column instanceof DateTimeColumn) {
            return ColumnKind.DATE;
        }
        return column instanceof NumericColumn ? ColumnKind.NUMBER : ColumnKind.WORD;
    }

    /** {@return the kind of column {@code name}} */
    public ColumnKind kind(String name) {
        return kindOf(table.column(name));
    }

    /** {@return the cells of column {@code name} as words, coded by a dictionary} */
    public Words words(String name) {
        tech.tablesaw.columns.Column<?> column = table.column(name);
        Words.Builder words = new Words.Builder(size());
        for (int row = 0; row < size(); row++) {
            words.add(text(column, row));
        }
        return words.build();
    }

    /** {@return the cells of the number column {@code name}; NaN, here only, where one is missing} */
    public double[] numbers(String name) {
        NumericColumn<?> column = (NumericColumn<?>) table.column(name);
        double[] numbers = new double[size()];
        Arrays.setAll(numbers, column::getDouble);
        return numbers;
    }

    /** {@return the days since 1970-01-01 of the date column {@code name}; {@code Long.MIN_VALUE} where one is missing} */
    public long[] epochDays(String name) {
        tech.tablesaw.columns.Column<?> column = table.column(name);
        long[] days = new long[size()];
        Arrays.setAll(days, row -> day(column, row).map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
        return days;
    }

    /**
     * {@return sixteen hexadecimal digits that follow from the names and cells of all columns, in their order}
     *
     * <p>The same leads have the same fingerprint whatever form of file they came from.
     */
    public String fingerprint() {
        List<Column> columns = columns();
        long[] prints = columns.parallelStream().mapToLong(this::fingerprint).toArray();
        long print = Hash.of(size(), 0);
        for (int i = 0; i < prints.length; i++) {
            print = Hash.of(Hash.of(columns.get(i).name(), print), prints[i]);
        }
        return "%016x".formatted(print);
    }

    private long fingerprint(Column column) {
        long print = column.kind().ordinal();
        if (column.kind() == ColumnKind.WORD) {
            Words words = words(column.name());
            long[] hashes = words.dictionary().stream().mapToLong(word -> Hash.of(word, 0)).toArray();
            for (int row = 0; row < size(); row++) {
                print = print * 0x100000001b3L ^ hashes[words.code(row)];
            }
        } else if (column.kind() == ColumnKind.NUMBER) {
            for (double number : numbers(column.name())) {
                print = print * 0x100000001b3L ^ Hash.of(Double.doubleToLongBits(number), 0);
            }
        } else {
            for (long day : epochDays(column.name())) {
                print = print * 0x100000001b3L ^ Hash.of(day, 0);
            }
        }
        return print;
    }

    /** {@return the same leads under another name} */
    public LeadTable named(String other) {
        return new LeadTable(Table.create(other, table.columns()), lines);
    }

    /** {@return the leads of these rows alone, in this order} */
    public LeadTable rows(int... rows) {
        return new LeadTable(table.rows(rows), Arrays.stream(rows).mapToLong(row -> lines[row]).toArray());
    }

    /** {@return the same leads, whose cells of column {@code name} are missing in these rows} */
    public LeadTable withMissing(String name, int... rows) {
        tech.tablesaw.columns.Column<?> blanked = table.column(name).copy();
        for (int row : rows) {
            blanked.setMissing(row);
        }
        List<tech.tablesaw.columns.Column<?>> columns = new ArrayList<>();
        table.columns().forEach(each -> columns.add(each.name().equals(name) ? blanked : each));
        return new LeadTable(Table.create(table.name(), columns), lines);
    }

    /** {@return the lead in row {@code row}} */
    public Lead lead(int row) {
        return new Row(row);
    }

    private static String text(tech.tablesaw.columns.Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        if (column instanceof NumericColumn<?> numbers) {
            return NumberStyle.POINT.write(numbers.getDouble(row)); // an outcome "1" stays "1"
        }
        return column instanceof DateTimeColumn times ? times.get(row).toString() : column.getUnformattedString(row);
    }

    private static Optional<LocalDate> day(tech.tablesaw.columns.Column<?> column, int row) {
        if (column.isMissing(row)) {
            return Optional.empty();
        }
        if (column instanceof DateColumn days) {
            return Optional.of(days.get(row));
        }
        return column instanceof DateTimeColumn times ? Optional.of(times.get(row).toLocalDate()) : Optional.empty();
    }

    /** A row seen as a lead. */
    private final class Row implements Lead {

        private final int row;

        Row(int row) {
            this.row = row;
        }

        @Override
        public String text(String column) {
            var cells = column(column);
            return cells == null ? "" : LeadTable.text(cells, row).strip();
        }

        @Override
        public OptionalDouble number(String column) {
            if (!(column(column) instanceof NumericColumn<?> numbers)) {
                return Lead.super.number(column);
            }
            return numbers.isMissing(row) ? OptionalDouble.empty() : OptionalDouble.of(numbers.getDouble(row));
        }

        @Override
        public Optional<LocalDate> date(String column) {
            var cells = column(column);
            boolean dates = cells != null && kindOf(cells) == ColumnKind.DATE;
            return dates ? day(cells, row) : Lead.super.date(column);
        }
    }

    /** The column of this very name, or null: unlike Tablesaw, and like a lead from a file, we tell case apart. */
    private tech.tablesaw.columns.Column<?> column(String name) {
        for (tech.tablesaw.columns.Column<?> each : table.columns()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
