package io.closerate.source;

import io.closerate.language.Message;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.DateStyle;
import io.closerate.lead.NumberStyle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at every row of a file, or of its begin, before its cells are read: how numbers and dates are written, and which
 * columns hold them.
 *
 * <p>The style is one for the whole file. Each cell that can be written in one style only is a vote for that style; without
 * any vote decimals have a point, and dates with the year last begin with the month, unless the separator is {@code ;}: then
 * the file comes from a country of decimal commas, and its dates begin with the day.
 */
final class Survey {

    private final Header header;
    private final ColumnSurvey[] columns;

    private Survey(Header header) {
        this.header = header;
        this.columns = Stream.generate(ColumnSurvey::new).limit(header.size()).toArray(ColumnSurvey[]::new);
    }

    /** {@return what {@code rows}, read from their header on, say} */
    static Survey of(String file, RowSequence rows) throws IOException {
        Header header = Header.of(file, rows.header());
        Survey survey = new Survey(header);
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            if (header.checked(row).fault() == null) {
                survey.see(row.cells());
            }
        }
        return survey;
    }

    private void see(String[] cells) {
        for (int i = 0; i < columns.length; i++) {
            columns[i].see(cells[i].strip());
        }
    }

    Header header() {
        return header;
    }

    CsvFormat format(Layout layout, CsvHints hints) {
        NumberStyle numbers = hints.numbers().orElseGet(() -> numberStyle(layout.separator()));
        DateStyle dates = hints.dates().orElseGet(() -> dateStyle(layout.separator(), numbers));
        return new CsvFormat(layout.charset(), layout.mark() > 0, layout.separator(), numbers, dates);
    }

    private NumberStyle numberStyle(char separator) {
        long points = Stream.of(columns).mapToLong(ColumnSurvey::pointOnly).sum();
        long commas = Stream.of(columns).mapToLong(ColumnSurvey::commaOnly).sum();
        if (points == commas) {
            return separator == ';' ? NumberStyle.COMMA : NumberStyle.POINT;
        }
        return points > commas ? NumberStyle.POINT : NumberStyle.COMMA;
    }

    private DateStyle dateStyle(char separator, NumberStyle numbers) {
        long days = Stream.of(columns).mapToLong(ColumnSurvey::dayOnly).sum();
        long months = Stream.of(columns).mapToLong(ColumnSurvey::monthOnly).sum();
        if (days != months) {
            return days > months ? DateStyle.DAY_FIRST : DateStyle.MONTH_FIRST;
        }
        if (Stream.of(columns).allMatch(column -> column.yearLast() == 0)) {
            return DateStyle.YEAR_FIRST;
        }
        return separator == ';' || numbers == NumberStyle.COMMA ? DateStyle.DAY_FIRST : DateStyle.MONTH_FIRST;
    }

    /** {@return the columns of the file, read in {@code format}} */
    List<Column> columns(CsvFormat format, CsvHints hints) {
        List<Column> result = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            String name = header.names().get(i);
            result.add(new Column(name, kind(name, columns[i], format, hints)));
        }
        return result;
    }

    private static ColumnKind kind(String name, ColumnSurvey column, CsvFormat format, CsvHints hints) {
        if (hints.wordColumns().contains(name)) {
            return ColumnKind.WORD;
        }
        if (hints.dateColumns().contains(name) || column.dates(format.dates())) {
            return ColumnKind.DATE;
        }
        return column.numbers(format.numbers()) ? ColumnKind.NUMBER : ColumnKind.WORD;
    }

    /** {@return what a reader should know of a file read in {@code format}, one sentence each} */
    List<Message> notes(CsvFormat format, CsvHints hints) {
        List<Message> notes = new ArrayList<>(header.notes());
        boolean undecided = Stream.of(columns).allMatch(column -> column.dayOnly() == 0 && column.monthOnly() == 0);
        if (undecided && hints.dates().isEmpty() && Stream.of(columns).anyMatch(column -> column.yearLast() > 0)) {
            notes.add(Message.of(format.dates() == DateStyle.DAY_FIRST ? "source.note.day-first" : "source.note.month-first"));
        }
        for (int i = 0; i < columns.length; i++) {
            String name = header.names().get(i);
            if (kind(name, columns[i], format, hints) == ColumnKind.WORD && !hints.wordColumns().contains(name)) {
                columns[i].whyNoNumbers().ifPresent(why -> notes.add(Message.of(why, name)));
            }
        }
        return notes;
    }
}
