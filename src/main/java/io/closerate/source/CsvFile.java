package io.closerate.source;

import io.closerate.lead.Column;
import io.closerate.lead.LeadTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads leads from a file of separated cells: {@code .csv}, {@code .tsv} or {@code .txt}, gzip or not.
 *
 * <p>The file is read three times, so that nothing is guessed from a sample but the separator: once for its charset,
 * once for what its columns hold, once for the table. Memory is the table and one row.
 * <ul>
 *   <li>A column is of numbers if all its cells are numbers, but for {@code NA}, {@code N/A}, {@code #N/A}, {@code null},
 *       {@code NaN}, {@code none} and {@code -} (missing, in any case) and for at most 2 % others, which are missing too and
 *       reported. Columns of dates likewise. In all other columns a cell is missing only if it is blank.
 *   <li>A leading zero or plus sign, or more than 15 digits, anywhere in a column keeps it words: codes, telephone
 *       numbers, ids. So do units: "12 %" may be 12 or 0.12, and "12,5 €" next to "$ 3" is no order of size.
 *   <li>{@code true}, {@code false}, {@code yes} and {@code no} are words; 0 and 1 are numbers.
 *   <li>Blank lines are no rows, and a row that begins with {@code #} is a row like any other.
 * </ul>
 */
public final class CsvFile {

    private CsvFile() {
    }

    /**
     * Loads a file.
     *
     * @param file where it is
     * @param hints what is known of it
     * @throws SourceException if no lead at all can be had from it
     */
    public static Loaded load(Path file, CsvHints hints) {
        try {
            Layout layout = Layout.of(file, hints);
            Survey survey;
            try (RowReader rows = layout.rows(RawFile.open(file))) {
                survey = Survey.of(file.toString(), rows);
            }
            CsvFormat format = survey.format(layout, hints);
            RowProblems problems = new RowProblems();
            List<Column> columns = survey.columns(format, hints);
            Filler filler = new Filler(file.getFileName().toString(), columns, format, problems);
            long read;
            try (RowReader rows = layout.rows(RawFile.open(file))) {
                read = fill(survey.header(), rows, filler, problems);
            }
            LeadTable table = filler.table();
            refuseUnusable(file.toString(), table, problems);
            return new Loaded(table, format, problems, read, survey.notes(format, hints));
        } catch (IOException e) {
            throw SourceException.readError(file.toString(), e);
        }
    }

    private static long fill(Header header, RowReader rows, Filler filler, RowProblems problems)
            throws IOException {
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

    private static void refuseUnusable(String name, LeadTable table, RowProblems problems) {
        if (table.size() > 0) {
            return;
        }
        if (problems.isEmpty()) {
            throw SourceException.badData(name, "has a header but no leads: export them again");
        }
        RowProblem first = problems.kept().get(0);
        throw SourceException.badData(name,
                "has no row that could be used; the first one is on line %d (%s): check separator and quotes"
                        .formatted(first.line(), first.reason().words()));
    }
}
