package io.closerate.source;

import io.closerate.language.Message;
import io.closerate.lead.LeadTable;
import java.util.List;

/**
 * A file in memory, and what was found on the way: every row is either in the table or set aside as a problem.
 *
 * @param table the rows that can be used
 * @param format how the file is written
 * @param problems what was wrong, by line
 * @param rowsRead the rows of the file, without header and blank lines
 * @param notes what a reader should know, one sentence each
 */
public record Loaded(LeadTable table, CsvFormat format, RowProblems problems, long rowsRead, List<Message> notes) {

    public Loaded {
        notes = List.copyOf(notes);
        if (rowsRead != table.size() + problems.rowsSetAside()) {
            throw new IllegalArgumentException("%d rows read, but %d used and %d set aside"
                    .formatted(rowsRead, table.size(), problems.rowsSetAside()));
        }
    }
}
