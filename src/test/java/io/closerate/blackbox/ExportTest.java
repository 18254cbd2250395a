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
    void calibrateWritesTheExportsThatThePlanAsksForAndTellsWhatWasRefused() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"),
                Files.readString(Path.of("datasets/atelier/plan.yaml")) + "exports: [python, pipedrive]\n");
        Path out = folder.resolve("out");
        String leads = Path.of("datasets/atelier/leads.csv").toAbsolutePath().toString();
        Command named = Command.run("calibrate", leads, "--plan", plan.toString(), "--out", out.toString(), "--quiet");
        assertThat(named.code()).isEqualTo(65);
        assertThat(named.err()).contains("closerate: no export pipedrive: Pipedrive holds 10 criteria; this grid has ");
        assertThat(written()).contains("grid.json", "report.html", "exports/score.py", "exports/exports.txt").noneMatch(file -> file.startsWith("exports/pipedrive"));
        Command fitted = Command.run("export", out.resolve("grid.json").toString(), "--to", "pipedrive", "--fit-to-target", "--out", folder.resolve("fit").toString());
        assertThat(fitted.code()).as(fitted.err()).isZero();
        assertThat(fitted.err()).containsPattern("pipedrive has got a poorer grid, .*: lift of the best tenth \\d\\.\\d\\d instead of \\d\\.\\d\\d, "
                + "AUC 0\\.\\d\\d instead of 0\\.\\d\\d, on the \\d+ leads held out");
        Command all = Command.run("calibrate", leads, "--plan", plan.toString(), "--exports", "all", "--out", out.toString(), "--quiet");
        assertThat(all.code()).as(all.err()).isZero();
        assertThat(all.err()).contains("no export pipedrive: ");
        assertThat(written()).contains("exports/grid.xlsx", "exports/score.mjs", "exports/rules.html");
    }

    @Test
    void saysWhyTheLiftLostIsNotKnown() {
        Command fitted = export(GRID, "--to", "pipedrive", "--fit-to-target");
        assertThat(fitted.code()).as(fitted.err()).isZero();
        assertThat(fitted.err()).contains("(the lift lost is not estimable: there is no plan.yaml beside the grid that names the leads it was judged by)");
    }

    @Test
    void calibrateKnowsWrongNamesBeforeItBegins() {
        Command wrong = Command.run("calibrate", "datasets/atelier/plan.yaml", "--exports", "exel", "--out", folder.resolve("out").toString());
        assertThat(wrong.code()).isEqualTo(64);
        assertThat(wrong.err()).contains("exports: there is no export \"exel\"");
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
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
