package io.closerate.notebook;

import io.closerate.export.ExportFile;
import io.closerate.export.Refusal;
import io.closerate.registry.Entry;
import io.closerate.registry.Registry;
import io.closerate.registry.VersionId;
import io.closerate.report.HtmlTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables of rows as HTML: the first ones, and how many there are. */
final class Tables {

    /** The details of a verdict that say why, the plainest first. */
    private static final List<String> REASONS = List.of("forced", "reason", "why", "ladder.why");
    private static final int ROWS = 12;
    private static final int FEW = 5;
    private static final int LONGEST_CELL = 28;
    private static final int LINES = 16;
    private static final int LONGEST_LINE = 120;

    /** A cell of words: Jupyter's own style sheet would set it to the right. */
    private static final Pattern PLAIN_CELL = Pattern.compile("<(t[dh])((?: class=\"quiet\")?)>");
    private static final Pattern BODY = Pattern.compile("^.*<body>(.*)</body>.*$", Pattern.DOTALL);

    private Tables() {
    }

    static String leads(Leads leads) {
        return table(leads.table(), FEW).foot(String.join("; ", leads.notes())).html();
    }

    static String table(Table table) {
        return table(table, ROWS).html();
    }

    private static HtmlTable table(Table table, int most) {
        List<Column<?>> columns = table.columns();
        HtmlTable html = HtmlTable.of(columns.stream().map(column -> column instanceof NumericColumn ? "r" : "l").collect(Collectors.joining()))
                .title(String.valueOf(table.name())).head(columns.stream().map(Column::name).toArray(String[]::new));
        int[] decimals = columns.stream().mapToInt(column -> decimals(column, most)).toArray();
        for (int row = 0; row < Math.min(most, table.rowCount()); row++) {
            int at = row;
            html.row(IntStream.range(0, columns.size()).mapToObj(i -> cell(columns.get(i), at, decimals[i])).toArray(String[]::new));
        }
        String more = table.rowCount() > most ? "first %d of ".formatted(most) : "";
        return html.foot(String.format(Locale.ROOT, "%s%,d rows, %d columns", more, table.rowCount(), table.columnCount()));
    }

    private static String cell(Column<?> column, int row, int decimals) {
        if (column.isMissing(row)) {
            return "";
        }
        if (column instanceof NumericColumn<?> numbers) {
            return String.format(Locale.ROOT, "%." + decimals + "f", numbers.getDouble(row));
        }
        String text = column.getString(row);
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL - 1).strip() + "…" : text;
    }

    /** {@return how many decimals the first numbers of a column need, at most four: a table is for looking around} */
    private static int decimals(Column<?> column, int rows) {
        if (!(column instanceof NumericColumn<?> numbers)) {
            return 0;
        }
        return IntStream.range(0, Math.min(rows, column.size())).filter(row -> !column.isMissing(row))
                .map(row -> BigDecimal.valueOf(numbers.getDouble(row)).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros().scale())
                .max().stream().map(most -> Math.max(0, most)).findFirst().orElse(0);
    }

    static String exported(Exported exported) {
        if (!exported.refusals().isEmpty()) {
            return exported.refusals().stream().map(Refusal::line).map(HtmlTable::safe)
                    .collect(Collectors.joining("</li>\n<li>", "<p><b>" + exported.system() + " cannot carry this grid</b></p>\n<ul><li>", "</li></ul>\n"));
        }
        return exported.files().stream().map(Tables::file).collect(Collectors.joining());
    }

    private static String file(ExportFile file) {
        String name = String.format(Locale.ROOT, "<p><b>%s</b>, %,d bytes</p>\n", file.name(), file.bytes().length);
        if (file.text().indexOf(0) >= 0) {
            return name;
        }
        if (file.name().endsWith(".html")) {
            return name + PLAIN_CELL.matcher(BODY.matcher(file.text()).replaceFirst("$1")).replaceAll("<$1$2 align=\"left\" style=\"text-align:left\">");
        }
        List<String> lines = file.text().lines().toList();
        return name + lines.stream().limit(LINES).map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " …" : line)
                .map(HtmlTable::safe).collect(Collectors.joining("\n", "<pre style=\"white-space:pre;overflow-x:auto\">", "</pre>\n"))
                + (lines.size() > LINES ? String.format(Locale.ROOT, "<p>first %d of %,d lines</p>\n", LINES, lines.size()) : "");
    }

    static String registry(Registry registry) {
        HtmlTable html = HtmlTable.of("rlllll").head("", "at", "act", "version", "verdict", "because");
        for (Entry entry : registry.history()) {
            Map<String, String> details = entry.verdict().details();
            html.row(Long.toString(entry.number()), entry.verdict().at().toString(), entry.act().word(), entry.version().map(VersionId::brief).orElse(""),
                    entry.verdict().words(), REASONS.stream().filter(details::containsKey).findFirst().map(details::get).orElse(""));
        }
        return html.foot(registry.champion().map(champion -> "In force: " + champion.id().brief()).orElse("No version is in force yet.")).html();
    }
}
