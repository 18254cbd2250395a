package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.language.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** PostgreSQL's SQL. */
final class PostgreSql implements SqlDialect {

    private static final int LONGEST_NAME = 63;

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String title() {
        return "PostgreSQL 12 or later";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<String> long63 = grid.columns().stream().filter(column -> column.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME).toList();
        return long63.isEmpty() ? List.of() : List.of(new Refusal(
                Message.of("export.limit.postgresql", long63.get(0)), Message.of("export.mend.shorter")));
    }

    @Override
    public String asText(String value) {
        return "CAST(" + value + " AS TEXT)";
    }

    @Override
    public String asDouble(String text) {
        return "CAST(" + text + " AS DOUBLE PRECISION)";
    }

    @Override
    public String widened(String whole) {
        return "CAST(" + whole + " AS DOUBLE PRECISION)";
    }

    @Override
    public String stripped(String text, String white) {
        return "BTRIM(" + text + ", " + white + ")";
    }

    @Override
    public String position(String sign, String text) {
        return "POSITION(" + text(sign) + " IN " + text + ")";
    }

    /** OFFSET 0 keeps the planner from writing an expression anew wherever its column is looked at. */
    @Override
    public String layer(String alias, Map<String, String> columns) {
        return "CROSS JOIN LATERAL (SELECT\n    " + SqlDialect.list(columns, ",\n    ") + "\n  OFFSET 0) AS " + alias;
    }
}
