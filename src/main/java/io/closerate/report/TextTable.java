package io.closerate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table of text whose columns line up; the first column gives way where the lines would be too wide. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    private final String sides;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param sides one letter a column: {@code l} for left, {@code r} for right
     */
    TextTable(String sides) {
        this.sides = sides;
    }

    /** {@return a table of names, to the left, and numbers, to the right} */
    static TextTable of(PageTable table) {
        TextTable text = new TextTable("l" + "r".repeat(table.head().size())).add(table.corner(), table.head());
        table.rows().forEach(row -> text.add(row.name(), row.cells()));
        return text;
    }

    private TextTable add(String name, List<String> cells) {
        rows.add(Stream.concat(Stream.of(name), cells.stream()).toList());
        return this;
    }

    /** Adds a row; a row of one cell runs across the table. */
    TextTable add(String... cells) {
        if (cells.length != 1 && cells.length != sides.length()) {
            throw new IllegalArgumentException("a row needs 1 or %d cells, but had %d".formatted(sides.length(), cells.length));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** {@return the lines of the table, none wider than {@code width} unless the other columns alone are} */
    List<String> lines(int width) {
        int[] widths = new int[sides.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() && row.size() > 1; i++) {
                widths[i] = Math.max(widths[i], Plain.width(row.get(i)));
            }
        }
        int others = 0;
        for (int i = 1; i < widths.length; i++) {
            others += GAP.length() + widths[i];
        }
        widths[0] = Math.min(widths[0], Math.max(NARROWEST, width - others));
        return rows.stream().map(row -> row.size() == 1 ? Plain.cut(row.get(0), width) : line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = Plain.cut(row.get(i), widths[i]);
            String room = " ".repeat(widths[i] - Plain.width(cell));
            line.append(i == 0 ? "" : GAP).append(sides.charAt(i) == 'r' ? room + cell : cell + room);
        }
        return line.toString().stripTrailing();
    }
}
