package io.closerate.export;

import java.util.Map;

/** Snowflake's SQL. */
final class SnowflakeSql implements SqlDialect {

    @Override
    public String name() {
        return "snowflake";
    }

    @Override
    public String title() {
        return "Snowflake";
    }

    /** What is a plain word stays outside quotes, and is found however its table was made. */
    @Override
    public String name(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : SqlDialect.super.name(name);
    }

    @Override
    public String text(String text) {
        return Backslashes.text(text);
    }

    @Override
    public String position(String sign, String text) {
        return "POSITION(" + text(sign) + ", " + text + ")";
    }

    @Override
    public String quotient(String dividend, int divisor) {
        return "FLOOR((" + dividend + ") / " + divisor + ")";
    }

    @Override
    public String layer(String alias, Map<String, String> columns) {
        return ", LATERAL (SELECT\n    " + SqlDialect.list(columns, ",\n    ") + ") AS " + alias;
    }
}
