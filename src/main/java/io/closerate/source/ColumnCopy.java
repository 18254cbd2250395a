package io.closerate.source;

import io.closerate.lead.Column;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import io.closerate.lead.Words;
import java.time.LocalDate;

/** Copies the cells of a column into a table under construction. */
@FunctionalInterface
interface ColumnCopy {

    /** Puts the cell of row {@code row} into column {@code target} of the row that {@code table} is at. */
    void put(int row, LeadTableBuilder table, int target);

    static ColumnCopy of(LeadTable from, Column column) {
        return switch (column.kind()) {
            case WORD -> words(from.words(column.name()));
            case NUMBER -> numbers(from.numbers(column.name()));
            case DATE -> days(from.epochDays(column.name()));
        };
    }

    private static ColumnCopy words(Words words) {
        return (row, table, target) -> table.word(target, words.dictionary().get(words.code(row)));
    }

    private static ColumnCopy numbers(double[] numbers) {
        return (row, table, target) -> {
            if (Double.isNaN(numbers[row])) {
                table.missing(target);
            } else {
                table.number(target, numbers[row]);
            }
        };
    }

    private static ColumnCopy days(long[] days) {
        return (row, table, target) -> {
            if (days[row] == Long.MIN_VALUE) {
                table.missing(target);
            } else {
                table.date(target, LocalDate.ofEpochDay(days[row]));
            }
        };
    }
}
