package io.closerate.source;

import io.closerate.lead.Column;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Fills a lead table row by row, and notes what does not fit. */
final class Filler {

    private final List<Column> columns;
    private final CsvFormat format;
    private final LeadTableBuilder table;
    private final RowProblems problems;
    private long line;

    Filler(String name, List<Column> columns, CsvFormat format, RowProblems problems) {
        this.columns = columns;
        this.format = format;
        this.table = new LeadTableBuilder(name, columns);
        this.problems = problems;
    }

    void add(RawRow row) {
        line = row.line();
        table.row(line);
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.cells()[i].strip();
            if (cell.isEmpty()) {
                table.missing(i);
            } else {
                add(i, cell);
            }
        }
    }

    private void add(int column, String cell) {
        switch (columns.get(column).kind()) {
            case WORD -> table.word(column, cell);
            case NUMBER -> addNumber(column, cell);
            case DATE -> addDate(column, cell);
        }
    }

    private void addNumber(int column, String cell) {
        OptionalDouble number = format.numbers().parse(cell);
        if (number.isPresent()) {
            table.number(column, number.getAsDouble());
        } else {
            addMissing(column, cell, Reason.NOT_A_NUMBER);
        }
    }

    private void addDate(int column, String cell) {
        Optional<LocalDate> day = format.date(cell);
        if (day.isPresent()) {
            table.date(column, day.get());
        } else {
            addMissing(column, cell, Reason.NOT_A_DATE);
        }
    }

    private void addMissing(int column, String cell, Reason reason) {
        table.missing(column);
        if (!ColumnSurvey.saysMissing(cell)) {
            problems.add(new RowProblem(line, columns.get(column).name(), reason, cell));
        }
    }

    LeadTable table() {
        return table.build();
    }
}
