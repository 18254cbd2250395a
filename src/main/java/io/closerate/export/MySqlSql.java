package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.language.Message;
import java.util.List;

/** MySQL's SQL. */
final class MySqlSql implements SqlDialect {

    private static final int LONGEST_NAME = 64;

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public String title() {
        return "MySQL 8.0.17 or later";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<String> illegal = grid.columns().stream().filter(column -> column.length() > LONGEST_NAME || column.endsWith(" ")).toList();
        return illegal.isEmpty() ? List.of() : List.of(new Refusal(
                Message.of("export.limit.mysql", illegal.get(0)), Message.of("export.mend.rename")));
    }

    @Override
    public String name(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    @Override
    public String text(String text) {
        List<String> parts = SqlText.parts(text, sign -> Texts.isVisible(sign) && sign != '\\', "'",
                sign -> "CONVERT(_utf32 0x%08X USING utf8mb4)".formatted(sign));
        return parts.size() == 1 ? parts.get(0) : joined(parts);
    }

    /** The collation compares sign by sign. */
    @Override
    public String asText(String value) {
        return "CAST(" + value + " AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_bin";
    }

    @Override
    public String asDouble(String text) {
        return "CAST(" + text + " AS DOUBLE)";
    }

    @Override
    public String asWhole(String text) {
        return "CAST(" + text + " AS SIGNED)";
    }

    @Override
    public String white() {
        return text("^[" + WHITE + "]+|[" + WHITE + "]+$");
    }

    @Override
    public String stripped(String text, String white) {
        return "REGEXP_REPLACE(" + text + ", " + white + ", '')";
    }

    @Override
    public String length(String text) {
        return "CHAR_LENGTH(" + text + ")";
    }

    @Override
    public String translated(String text, String from, String to) {
        return replaced(text, from, to);
    }

    @Override
    public String quotient(String dividend, int divisor) {
        return "(" + dividend + ") DIV " + divisor;
    }

    @Override
    public String joined(List<String> texts) {
        return "CONCAT(" + String.join(", ", texts) + ")";
    }
}
