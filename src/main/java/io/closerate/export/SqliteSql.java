package io.closerate.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** SQLite's SQL. */
final class SqliteSql implements SqlDialect {

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String title() {
        return "SQLite 3.38 or later with its mathematical functions";
    }

    /** CAST alone would keep 15 digits of a number. */
    @Override
    public String asText(String value) {
        return "CASE TYPEOF(" + value + ") WHEN 'real' THEN PRINTF('%!.17g', " + value + ") ELSE CAST(" + value + " AS TEXT) END";
    }

    @Override
    public String text(String text) {
        List<String> parts = SqlText.parts(text, Texts::isVisible, "'", sign -> "CHAR(" + sign + ")");
        return parts.size() == 1 ? parts.get(0) : "(" + joined(parts) + ")";
    }

    /** It stays a text, since JSON would keep 15 digits of a number. */
    @Override
    public String asDouble(String text) {
        return text;
    }

    @Override
    public String compared(String column) {
        return "CAST(" + column + " AS REAL)";
    }

    @Override
    public String widened(String whole) {
        return "CAST(" + whole + " AS REAL)";
    }

    @Override
    public String translated(String text, String from, String to) {
        return replaced(text, from, to);
    }

    /** There is no LATERAL, but a function in FROM looks at the tables before it: each layer is an object of JSON. */
    @Override
    public String layer(String alias, Map<String, String> columns) {
        return "CROSS JOIN JSON_EACH(JSON_ARRAY(JSON_OBJECT(\n    " + columns.entrySet().stream()
                .map(each -> text(each.getKey()) + ", " + each.getValue()).collect(Collectors.joining(",\n    ")) + "))) AS " + alias;
    }

    @Override
    public String column(String alias, String name) {
        return "JSON_EXTRACT(" + alias + ".value, '$." + name + "')";
    }
}
