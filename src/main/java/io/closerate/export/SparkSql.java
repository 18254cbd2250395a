package io.closerate.export;

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
