package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.language.Message;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** BigQuery's SQL. */
final class BigQuerySql implements SqlDialect {

    private static final int LONGEST_NAME = 300;
    private static final Pattern FORBIDDEN = Pattern.compile("[!\"$()*,./;?@\\[\\\\\\]^`{}~]");

    @Override
    public String name() {
        return "bigquery";
    }

    @Override
    public String title() {
        return "BigQuery";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<String> illegal = grid.columns().stream().filter(column -> column.length() > LONGEST_NAME || FORBIDDEN.matcher(column).find()).toList();
        return illegal.isEmpty() ? List.of() : List.of(new Refusal(
                Message.of("export.limit.bigquery", "!\"$()*,./;?@[\\]^`{}~", illegal.get(0)), Message.of("export.mend.rename")));
    }

    @Override
    public String name(String name) {
        return '`' + Backslashes.escaped(name).replace("`", "\\`") + '`';
    }

    @Override
    public String text(String text) {
        return Backslashes.text(text);
    }

    @Override
    public String asText(String value) {
        return "CAST(" + value + " AS STRING)";
    }

    @Override
    public String asDouble(String text) {
        return "SAFE_CAST(" + text + " AS FLOAT64)";
    }

    @Override
    public String widened(String whole) {
        return "CAST(" + whole + " AS FLOAT64)";
    }

    @Override
    public String asWhole(String text) {
        return "CAST(" + text + " AS INT64)";
    }

    @Override
    public String quotient(String dividend, int divisor) {
        return "DIV(" + dividend + ", " + divisor + ")";
    }

    /** There is no LATERAL, but UNNEST looks at the tables before it. */
    @Override
    public String layer(String alias, Map<String, String> columns) {
        return "CROSS JOIN UNNEST([STRUCT(\n    " + SqlDialect.list(columns, ",\n    ") + ")]) AS " + alias;
    }
}
