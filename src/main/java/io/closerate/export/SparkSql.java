package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.language.Message;
import java.util.List;
import java.util.stream.Stream;

/** Spark's SQL. */
final class SparkSql implements SqlDialect {

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public String title() {
        return "Spark SQL 3.3 or later";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<String> variables = Stream.concat(grid.columns().stream(), Stream.of(options.table())).filter(name -> name.contains("${")).toList();
        return variables.isEmpty() ? List.of() : List.of(new Refusal(
                Message.of("export.limit.spark", "${...}", variables.get(0)), Message.of("export.mend.rename")));
    }

    @Override
    public String name(String name) {
        return '`' + name.replace("`", "``") + '`';
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
    public String stripped(String text, String white) {
        return "TRIM(BOTH " + white + " FROM " + text + ")";
    }

    @Override
    public String quotient(String dividend, int divisor) {
        return "(" + dividend + ") DIV " + divisor;
    }
}
