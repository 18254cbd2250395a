package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code closerate export}, seen from outside. */
class ExportTest {

    private static final Path GRID = Path.of("src/test/resources/export/grids/logistic.json");

    @TempDir
    private Path folder;

    private Command export(Path grid, String... more) {
        return Command.run(Stream.concat(Stream.of("export", grid.toString(), "--out", folder.resolve("out").toString()), Stream.of(more)).toArray(String[]::new));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(Files::isRegularFile).map(file -> folder.resolve("out").relativize(file).toString()).sorted().toList();
        }
    }

    /** A grid with a column that PostgreSQL has no name for. */
    private Path longNamed() throws IOException {
        return Files.writeString(folder.resolve("long.json"), Files.readString(GRID).replace("\"industry\"", '"' + "industry".repeat(9) + '"'));
    }

    @Test
    void writesEveryFileForAll() throws IOException {
        Command command = export(GRID, "--to", "all");
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(written()).contains("grid.json", "grid.csv", "score.mjs", "score.cjs", "hubspot-action.js", "score.py", "score.R", "score-postgresql.sql",
                "score-duckdb.sql", "score-sqlite.sql", "score-spark.sql", "score-bigquery.sql", "score-snowflake.sql", "score-sqlserver.sql", "score-mysql.sql");
        assertThat(Files.readString(folder.resolve("out/grid.json"))).isEqualTo(Files.readString(GRID));
    }

    @Test
    void replacesAnEarlierExportAndNothingElse() throws IOException {
        assertThat(export(GRID, "--to", "python,r").code()).isZero();
        assertThat(export(GRID, "--to", "sql-duckdb", "--table", "crm.leads").code()).isZero();
        assertThat(written()).containsExactly("exports.txt", "score-duckdb.sql");
        assertThat(Files.readString(folder.resolve("out/score-duckdb.sql"))).contains("FROM \"crm\".\"leads\" AS l");
        Files.delete(folder.resolve("out/exports.txt"));
        Command refused = export(GRID, "--to", "json");
        assertThat(refused.code()).isEqualTo(73);
        assertThat(written()).containsExactly("score-duckdb.sql");
    }

    @Test
    void saysWhatASystemCannotCarryAndWritesNothing() throws IOException {
        Command command = export(longNamed(), "--to", "json,sql-postgresql");
        assertThat(command.code()).isEqualTo(65);
        assertThat(command.err()).startsWith("closerate: no export sql-postgresql: PostgreSQL keeps 63 bytes");
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
    }

    @Test
    void writesTheOthersForAll() throws IOException {
        Command command = export(longNamed(), "--to", "all");
        assertThat(command.code()).isZero();
        assertThat(command.err()).contains("no export sql-postgresql: ");
        assertThat(written()).contains("score-duckdb.sql").doesNotContain("score-postgresql.sql");
        assertThat(Files.readString(folder.resolve("out/exports.txt"))).contains("Refused: sql-postgresql: ");
    }

    @Test
    void knowsWrongUse() {
        assertThat(export(GRID, "--to", "exel").err()).contains("exel");
        assertThat(export(GRID, "--to", "exel").code()).isEqualTo(64);
        assertThat(export(GRID, "--to", "json", "--language", "de").code()).isEqualTo(64);
        assertThat(export(GRID, "--to", "json", "--table", "").code()).isEqualTo(64);
        assertThat(export(Path.of("nothing.json"), "--to", "json").code()).isEqualTo(66);
        assertThat(export(Path.of("pom.xml"), "--to", "json").code()).isEqualTo(65);
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
    }
}
