package io.closerate.source;

import io.closerate.language.Message;
import io.closerate.lead.Column;
import io.closerate.lead.LeadTable;
import java.io.IOException;
import java.util.List;

/**
 * Makes a table of rows that are read twice: once for what the columns hold, once for the cells.
 *
 * @param name what to call the rows in a complaint
 * @param table what to call the table
 * @param rows opens the rows; both readings must find the same
 * @param layout how they are written
 */
record TwoReadings(String name, String table, Rows rows, Layout layout) {

    /** Opens rows. */
    @FunctionalInterface
    interface Rows {

        /** {@return the rows from their header on} */
        RowSequence open() throws IOException;
    }

    /** {@return the table} */
    Loaded load(CsvHints hints) throws IOException {
        Survey survey;
        try (RowSequence first = rows.open()) {
            survey = Survey.of(name, first);
        }
        CsvFormat format = survey.format(layout, hints);
        RowProblems problems = new RowProblems();
        List<Column> columns = survey.columns(format, hints);
        Filler filler = new Filler(table, columns, format, problems);
        long read;
        try (RowSequence second = rows.open()) {
            read = fill(survey.header(), second, filler, problems);
        }
        LeadTable leads = filler.table();
        refuseUnusable(leads, problems);
        return new Loaded(leads, format, problems, read, survey.notes(format, hints));
    }

    private static long fill(Header header, RowSequence rows, Filler filler, RowProblems problems) throws IOException {
        rows.header();
        long read = 0;
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            read++;
            RawRow checked = header.checked(row);
            if (checked.fault() == null) {
                filler.add(checked);
            } else {
                problems.add(checked.problem());
            }
        }
        return read;
    }

    private void refuseUnusable(LeadTable leads, RowProblems problems) {
        if (leads.size() > 0) {
            return;
        }
        if (problems.isEmpty()) {
            throw SourceException.badData(Message.of("fault.source.no-leads", name));
        }
        RowProblem first = problems.kept().get(0);
        throw SourceException.badData(Message.of("fault.source.no-row", name, first.line(), first.reason().message()));
    }
}
