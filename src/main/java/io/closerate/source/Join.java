package io.closerate.source;

import io.closerate.language.Message;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import io.closerate.lead.Meant;
import io.closerate.lead.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Leads with the columns of a second table beside them.
 *
 * <p>Every row of the left table is kept, in its order and with its line. Where the right table has a row with the same
 * key, as text, its cells are added, else missing ones; the column {@value #JOINED} says "yes" or "no". So where every
 * deal is in the right table, won means joined = yes. An empty key has no partner.
 *
 * <p>A column whose name the left table has already, or that would be called {@value #JOINED} too, gets " (2)" behind it.
 *
 * @param table the leads
 * @param problems each row of the right table whose key an earlier one has: the earlier one counts
 * @param joined how many leads have a partner
 * @param withoutLead how many rows of the right table have a key that no lead has, or none
 */
public record Join(LeadTable table, RowProblems problems, long joined, long withoutLead) {

    /** The column that says whether a lead has a partner. */
    public static final String JOINED = "joined";

    /**
     * Joins two tables.
     *
     * @param left the leads
     * @param right what is to stand beside them
     * @param on the column of both that holds the key
     * @throws SourceException if one of the tables has no such column
     */
    public static Join of(LeadTable left, LeadTable right, String on) {
        RowProblems problems = new RowProblems();
        Map<String, Integer> partners = partners(right, key(right, on), problems);
        Words keys = key(left, on);
        Sides sides = new Sides(left, right, on);
        LeadTableBuilder table = new LeadTableBuilder(left.name(), sides.columns());
        Set<String> used = new HashSet<>();
        long joined = 0;
        for (int row = 0; row < left.size(); row++) {
            String key = keys.dictionary().get(keys.code(row));
            Integer partner = partners.get(key);
            table.row(left.line(row));
            sides.put(row, partner == null ? -1 : partner, table);
            if (partner != null) {
                joined++;
                used.add(key);
            }
        }
        return new Join(table.build(), problems, joined, right.size() - problems.total() - used.size());
    }

    private static Words key(LeadTable table, String on) {
        if (!table.has(on)) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            throw SourceException.badData(Message.of("fault.source.no-key", table.name(), on, Meant.of(on, names)));
        }
        return table.words(on);
    }

    private static Map<String, Integer> partners(LeadTable right, Words keys, RowProblems problems) {
        Map<String, Integer> partners = new HashMap<>();
        for (int row = 0; row < right.size(); row++) {
            String key = keys.dictionary().get(keys.code(row));
            if (!key.isEmpty() && partners.putIfAbsent(key, row) != null) {
                problems.add(new RowProblem(right.line(row), "", Reason.DUPLICATE_KEY, key));
            }
        }
        return partners;
    }

    /** The columns of both tables, and how their cells are copied. */
    private static final class Sides {

        private final List<Column> columns = new ArrayList<>();
        private final List<ColumnCopy> left = new ArrayList<>();
        private final List<ColumnCopy> right = new ArrayList<>();
        private final Set<String> names = new HashSet<>();

        Sides(LeadTable leftTable, LeadTable rightTable, String on) {
            for (Column column : leftTable.columns()) {
                left.add(ColumnCopy.of(leftTable, column));
                add(column);
            }
            for (Column column : rightTable.columns()) {
                if (!column.name().equals(on)) {
                    right.add(ColumnCopy.of(rightTable, column));
                    add(column);
                }
            }
            add(new Column(JOINED, ColumnKind.WORD));
        }

        private void add(Column column) {
            String name = column.name();
            for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = column.name() + " (" + i + ")";
            }
            columns.add(new Column(name, column.kind()));
        }

        List<Column> columns() {
            return columns;
        }

        void put(int leftRow, int rightRow, LeadTableBuilder table) {
            int column = 0;
            for (ColumnCopy copy : left) {
                copy.put(leftRow, table, column++);
            }
            for (ColumnCopy copy : right) {
                if (rightRow < 0) {
                    table.missing(column++);
                } else {
                    copy.put(rightRow, table, column++);
                }
            }
            table.word(column, rightRow < 0 ? "no" : "yes");
        }
    }
}
