package io.closerate.export;

/** DuckDB's SQL. */
final class DuckDbSql implements SqlDialect {

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public String title() {
        return "DuckDB";
    }

    @Override
    public String quotient(String dividend, int divisor) {
        return "(" + dividend + ") // " + divisor;
    }
}
