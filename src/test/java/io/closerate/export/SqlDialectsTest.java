package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of a query without its database. */
class SqlDialectsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/export/golden");

    static List<SqlDialect> dialects() {
        return List.of(new PostgreSql(), new DuckDbSql(), new SqliteSql(), new SparkSql(), new BigQuerySql(), new SnowflakeSql(), new SqlServerSql(), new MySqlSql());
    }

    /** Golden files; {@code -Dgolden=write} writes them anew. */
    @ParameterizedTest
    @ValueSource(strings = {"spark", "bigquery", "snowflake", "sqlserver", "mysql"})
    void isAsItWasReadAndFoundGood(String name) throws IOException {
        ExportFile file = GridExporters.of("sql-" + name).get(0).files(TestGrids.plain(), ExportOptions.DEFAULT.withTable("crm.leads")).get(0);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN.resolve(file.name()), file.text());
        }
        assertThat(file.text()).isEqualTo(Files.readString(GOLDEN.resolve(file.name())));
    }

    /** Without its literals, names in quotes and comments, the query of a hostile grid is that of a harmless one. */
    @ParameterizedTest
    @MethodSource("dialects")
    void noTextLeavesItsQuotes(SqlDialect dialect) {
        Grid hostile = GridFile.read(GridFile.write(TestGrids.hostile()).replace("${", "$ {"));
        assertThat(skeleton(SqlQuery.of(hostile, dialect, "leads"), dialect)).isEqualTo(skeleton(SqlQuery.of(harmless(hostile), dialect, "leads"), dialect));
    }

    /** The same grid with every name replaced by a letter and a number. */
    private static Grid harmless(Grid grid) {
        String json = GridFile.write(grid);
        Pattern text = Pattern.compile("(\"(?:column|attribute|level|name)\" : |\"words\" : \\[ |(?<=\", ))\"((?:[^\"\\\\]|\\\\.)*)\"");
        int[] count = {0};
        return GridFile.read(text.matcher(json).replaceAll(found -> found.group(1).replace("\\", "\\\\") + "\"word" + ++count[0] + "\""));
    }

    private static String skeleton(String query, SqlDialect dialect) {
        boolean backslash = List.of("spark", "bigquery", "snowflake", "mysql").contains(dialect.name());
        String literal = backslash ? "'(?:[^'\\\\]|''|\\\\.)*+'" : "'(?:[^']|'')*+'";
        String name = switch (dialect.name()) {
            case "mysql", "spark" -> "`(?:[^`]|``)*+`";
            case "bigquery" -> "`(?:[^`\\\\]|\\\\.)*+`";
            case "sqlserver" -> "\\[(?:[^\\]]|\\]\\])*+\\]";
            default -> "\"(?:[^\"]|\"\")*+\"|(?<=l\\.)word[0-9]+";
        };
        Pattern piece = Pattern.compile("(N?" + literal + ")|(" + name + ")|(--[^\n]*\n)", Pattern.DOTALL);
        String bare = piece.matcher(query).replaceAll(found -> found.group(1) != null ? "T" : found.group(2) != null ? "N" : "C");
        String one = "(?:T|N?CHA?R\\(\\d+\\)|CONVERT\\(_utf32 0x[0-9A-F]{8} USING utf8mb4\\))";
        String before = "";
        while (!bare.equals(before)) {
            before = bare;
            bare = bare.replaceAll("CONCAT\\(" + one + "(?:, " + one + ")*+\\)", "T").replaceAll("\\(" + one + "(?: (?:\\|\\||\\+) " + one + ")*+\\)", "T");
        }
        return bare;
    }
}
