package io.closerate.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as a piece of HTML for somebody else's page: no style sheet, no script, so that it survives whatever cleans such pages.
 *
 * <p>All cells are text, whatever they hold.
 */
public final class HtmlTable {

    /** Cells of up to so many signs are not broken. */
    private static final int LONGEST_LINE = 30;

    private final String sides;
    private final List<String> rows = new ArrayList<>();
    private String head = "";
    private String title = "";
    private String foot = "";

    private HtmlTable(String sides) {
        this.sides = sides;
    }

    /**
     * {@return a table without rows}
     *
     * @param sides one letter a column: {@code l} for left, {@code r} for right
     */
    public static HtmlTable of(String sides) {
        return new HtmlTable(sides);
    }

    /** Puts a line of bold text above the table. */
    public HtmlTable title(String text) {
        title = "<p><b>" + safe(text) + "</b></p>\n";
        return this;
    }

    /** Puts names above the columns. */
    public HtmlTable head(String... names) {
        head = "<thead><tr>" + cells("th", names) + "</tr></thead>\n";
        return this;
    }

    /** Adds a row. */
    public HtmlTable row(String... cells) {
        rows.add("<tr>" + cells("td", cells) + "</tr>");
        return this;
    }

    /** Adds a row of one text across the table. */
    public HtmlTable band(String text) {
        rows.add("<tr><th colspan=\"%d\" align=\"left\" style=\"text-align:left\">%s</th></tr>".formatted(sides.length(), safe(text)));
        return this;
    }

    /** Puts a sentence under the table, below those that are there. */
    public HtmlTable foot(String text) {
        foot += text.isBlank() ? "" : "<p>" + safe(text) + "</p>\n";
        return this;
    }

    /** {@return the table} */
    public String html() {
        return title + "<table>\n" + head + rows.stream().collect(Collectors.joining("\n", "<tbody>\n", "\n</tbody>\n")) + "</table>\n" + foot;
    }

    private String cells(String tag, String... cells) {
        if (cells.length != sides.length()) {
            throw new IllegalArgumentException("a row needs %d cells, but had %s".formatted(sides.length(), Arrays.toString(cells)));
        }
        return IntStream.range(0, cells.length).mapToObj(i -> cell(tag, sides.charAt(i) == 'r' ? "right" : "left", cells[i])).collect(Collectors.joining());
    }

    /** The side is told twice: pages with a style sheet of their own heed the style, those that strip styles the attribute. */
    private static String cell(String tag, String side, String text) {
        String wrap = text.length() > LONGEST_LINE ? "" : ";white-space:nowrap";
        return "<%s align=\"%s\" style=\"text-align:%s%s\">%s</%s>".formatted(tag, side, side, wrap, safe(text), tag);
    }

    /** {@return the text, harmless in a page} */
    public static String safe(String text) {
        return Svg.escaped(Plain.line(text));
    }
}
