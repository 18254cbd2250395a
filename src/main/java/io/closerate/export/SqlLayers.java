package io.closerate.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computed columns, each in a layer above those that it looks at: what other languages do with variables.
 *
 * <p>The clauses of a layer look at clauses before them, so an expression is written once however often it is looked at.
 */
final class SqlLayers {

    /** A function of SQLite takes 127 arguments at most, two a column. */
    private static final int WIDEST = 50;

    private final SqlDialect dialect;
    private final TreeMap<Integer, Map<String, String>> layers = new TreeMap<>();

    SqlLayers(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * {@return how to look at a new column}
     *
     * @param layer above the layers of all columns that {@code expression} looks at
     */
    String put(int layer, String name, String expression) {
        Map<String, String> columns = layers.computeIfAbsent(layer, key -> new LinkedHashMap<>());
        String alias = alias(layer, columns.size() / WIDEST);
        columns.put(name, expression);
        return dialect.column(alias, name);
    }

    private static String alias(int layer, int part) {
        return "step" + layer + (part == 0 ? "" : "_" + part);
    }

    /** {@return the clauses, lowest layer first} */
    List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        layers.forEach((layer, columns) -> {
            List<String> names = List.copyOf(columns.keySet());
            for (int i = 0; i < names.size(); i += WIDEST) {
                Map<String, String> some = new LinkedHashMap<>();
                names.subList(i, Math.min(i + WIDEST, names.size())).forEach(name -> some.put(name, columns.get(name)));
                clauses.add(dialect.layer(alias(layer, i / WIDEST), some));
            }
        });
        return clauses;
    }
}
