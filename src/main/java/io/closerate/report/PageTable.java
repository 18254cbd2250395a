package io.closerate.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of numbers, such as stands behind a picture: its rows have a name, everything else is set to the right.
 *
 * @param corner what the names of the rows are
 * @param head what the other columns are
 * @param rows the rows
 */
record PageTable(String corner, List<String> head, List<Row> rows) {

    /** One row. */
    record Row(String name, List<String> cells) {
    }

    PageTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** Collects rows. */
    static final class Rows {

        private final List<Row> rows = new ArrayList<>();

        void add(String name, String... cells) {
            rows.add(new Row(name, Arrays.asList(cells)));
        }

        PageTable under(String corner, String... head) {
            return new PageTable(corner, Arrays.asList(head), rows);
        }
    }
}
