package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.language.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** SQL Server's SQL. */
final class SqlServerSql implements SqlDialect {

    private static final int LONGEST_NAME = 128;

    @Override
    public String name() {
        return "sqlserver";
    }

    @Override
    public String title() {
        return "SQL Server 2017 or later";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<String> tooLong = grid.columns().stream().filter(column -> column.length() > LONGEST_NAME).toList();
        return tooLong.isEmpty() ? List.of() : List.of(new Refusal(
                Message.of("export.limit.sqlserver", tooLong.get(0)), Message.of("export.mend.shorter")));
    }

    @Override
    public String name(String name) {
        return '[' + name.replace("]", "]]") + ']';
    }

    /** A backslash before the end of a line, and $( in its command-line tool, would mean something even in quotes. */
    @Override
    public String text(String text) {
        List<String> parts = SqlText.parts(text, sign -> Texts.isVisible(sign) && sign != '\\' && sign != '$', "N'", SqlServerSql::byNumber);
        return parts.size() == 1 ? parts.get(0) : "(" + String.join(" + ", parts) + ")";
    }

    private static String byNumber(int sign) {
        return Character.toString(sign).chars().mapToObj(unit -> "NCHAR(" + unit + ")").collect(Collectors.joining(" + "));
    }

    /** Style 126 is ISO for dates. The collation compares sign by sign. */
    @Override
    public String asText(String value) {
        return "CONVERT(NVARCHAR(MAX), " + value + ", 126) COLLATE Latin1_General_100_BIN2";
    }

    @Override
    public String asDouble(String text) {
        return "TRY_CAST(" + text + " AS FLOAT)";
    }

    @Override
    public String widened(String whole) {
        return "CAST(" + whole + " AS FLOAT)";
    }

    @Override
    public String asWhole(String text) {
        return "CAST(" + text + " AS INT)";
    }

    @Override
    public String stripped(String text, String white) {
        return "TRIM(" + white + " FROM " + text + ")";
    }

    @Override
    public String length(String text) {
        return "LEN(" + text + ")";
    }

    @Override
    public String part(String text, String from, String length) {
        return "SUBSTRING(" + text + ", " + from + ", " + length + ")";
    }

    @Override
    public String position(String sign, String text) {
        return "CHARINDEX(" + text(sign) + ", " + text + ")";
    }

    @Override
    public String translated(String text, String from, String to) {
        return replaced(text, from, to);
    }

    @Override
    public String joined(List<String> texts) {
        return "CAST(N'' AS NVARCHAR(MAX)) + " + String.join(" + ", texts);
    }

    /** MAX, over the one row there is, keeps the planner from writing an expression anew wherever its column is looked at. */
    @Override
    public String layer(String alias, Map<String, String> columns) {
        return "CROSS APPLY (SELECT " + columns.keySet().stream().map(name -> "MAX(o." + name + ") AS " + name).collect(Collectors.joining(", "))
                + " FROM (SELECT\n    " + SqlDialect.list(columns, ",\n    ") + ") AS o) AS " + alias;
    }
}
