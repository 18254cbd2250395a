package io.closerate.recalibrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.registry.Champion;
import io.closerate.registry.Login;
import io.closerate.registry.Registries;
import io.closerate.registry.Registry;
import io.closerate.registry.VersionId;
import io.closerate.reliability.CuttingDriver;
import io.closerate.reliability.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leads in a real PostgreSQL, and the registry too. */
@Tag("heavy")
class RecalibratePostgresTest {

    private static final LocalDate THEN = LocalDate.of(2026, 2, 28);
    private static final LocalDate NOW = LocalDate.of(2026, 9, 30);

    /** The book as it was known on a day: what a view of a CRM would say. */
    private static final String QUERY = """
            query: >
              select lead_id, created, case when closed <= :as_of then closed end as closed,
              case when closed <= :as_of then status else 'Open' end as status, source, region, employees::int, pages_viewed::int, newsletter
              from leads where created <= :as_of order by lead_id
            """;

    private static PostgresServer server;
    private static Book book;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException, SQLException {
        server = PostgresServer.start();
        book = Book.simulated(3_000, 31).worse(THEN, 0.4);
        try (Connection connection = connect()) {
            connection.createStatement().execute("create table leads (" + book.columns().stream()
                    .map(column -> column + (column.equals("created") || column.equals("closed") ? " date" : " text")).collect(Collectors.joining(", ")) + ")");
            String values = String.join(", ", Collections.nCopies(book.columns().size(), "nullif(?, '')"))
                    .replaceFirst("nullif\\(\\?, ''\\), nullif\\(\\?, ''\\), nullif\\(\\?, ''\\)", "?, nullif(?, '')::date, nullif(?, '')::date");
            try (PreparedStatement insert = connection.prepareStatement("insert into leads values (" + values + ")")) {
                for (String[] row : book.rows()) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setString(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    @AfterAll
    static void stopServer() throws IOException, InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url("public"), "postgres", "");
    }

    private static String url(String schema) {
        return server.url(schema) + "&user=postgres";
    }

    private Path plan(String database) throws IOException {
        String settings = Book.PLAN + "database: " + database + "\n" + QUERY;
        return Files.writeString(folder.resolve("plan.yaml"), settings);
    }

    private static Recalibrated run(Path plan, String registry, LocalDate day) {
        return Recalibrated.run(plan, registry, "--as-of", day.toString());
    }

    private static String newSchema(String name) throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute("create schema " + name);
        }
        return url(name);
    }

    @Test
    void leadsAndRegistryInADatabaseComeToTheGridsOfFilesAndAFolder() throws IOException, SQLException {
        String registry = newSchema("whole");
        Recalibrated first = run(plan(url("public")), registry, THEN);
        assertThat(first.verdict()).as(first.line() + first.err()).isEqualTo("published");
        Recalibrated next = run(plan(url("public")), registry, NOW);
        assertThat(next.verdict()).as(next.line() + next.err()).isEqualTo("published");
        assertThat(run(plan(url("public")), registry, NOW).line().path("alreadyDone").asBoolean()).isTrue();

        Book columns = book;
        for (String column : book.columns()) {
            columns = QUERY.matches("(?s).*\\b" + column + "\\b.*") ? columns : columns.without(column);
        }
        Path other = Files.writeString(folder.resolve("files.yaml"), Book.PLAN + "leads: leads.csv\n");
        columns.asOf(THEN).write(folder.resolve("leads.csv"));
        run(other, folder.resolve("registry").toString(), THEN);
        columns.asOf(NOW).write(folder.resolve("leads.csv"));
        run(other, folder.resolve("registry").toString(), NOW);
        try (Registry inDatabase = Registries.at(registry, new Login(Optional.empty(), Optional.empty()));
                Registry inFolder = Registries.at(folder.resolve("registry"))) {
            assertThat(inDatabase.champion().orElseThrow().contents().text("grid.json"))
                    .isEqualTo(inFolder.champion().orElseThrow().contents().text("grid.json"));
            assertThat(inDatabase.verify()).isEmpty();
        }
        assertThat(first.line() + next.err()).doesNotContain("user=");
    }

    @Test
    void aConnectionCutAtAnyRequestOfReadingOrPublishingLeavesTheOldGridOrTheNew() throws IOException, SQLException {
        CuttingDriver driver = new CuttingDriver();
        DriverManager.registerDriver(driver);
        try {
            int reading = cutEverywhere("reading", true);
            int publishing = cutEverywhere("publishing", false);
            assertThat(reading).isGreaterThanOrEqualTo(3);
            assertThat(publishing).isGreaterThanOrEqualTo(20);
        } finally {
            DriverManager.deregisterDriver(driver);
        }
    }

    /** A password that works, then one that does not: neither is written anywhere, nor is the user's name. */
    @Test
    void theLoginIsInNoLogPlanReportOrRegistry() throws IOException, SQLException, InterruptedException {
        try (Connection connection = connect()) {
            connection.createStatement().execute("create role nightly_reader login superuser password 'moonlit-otter-52'");
        }
        Path registry = folder.resolve("registry");
        Path metrics = folder.resolve("closerate.prom");
        Path log = folder.resolve("log.txt");
        for (String database : List.of(server.url("public"), server.url("public").replaceFirst(":\\d+/", ":1/"))) {
            ProcessBuilder builder = new Program(Program.here(), List.of("-Xmx256m")).builder("recalibrate", plan(database).toString(), "--registry", registry.toString(),
                    "--as-of", THEN.toString(), "--metrics", metrics.toString(), "--log", "json").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(Map.of("CLOSERATE_DB_USER", "nightly_reader", "CLOSERATE_DB_PASSWORD", "moonlit-otter-52"));
            assertThat(builder.start().waitFor()).as(() -> text(log)).isEqualTo(database.contains(":1/") ? 74 : 0);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList()).hasSizeGreaterThan(8)
                    .allSatisfy(file -> assertThat(text(file)).as(file.toString()).doesNotContain("moonlit-otter-52", "nightly_reader"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return how many cuts there were until a run came through} */
    private int cutEverywhere(String schema, boolean ofReading) throws IOException, SQLException {
        String registry = newSchema(schema);
        run(plan(url("public")), registry, THEN);
        try (Registry opened = Registries.at(registry, Login.NONE)) {
            VersionId old = opened.champion().orElseThrow().id();
            for (int at = 1;; at++) {
                Path plan = plan(ofReading ? CuttingDriver.url(url("public"), at, at % 2 == 0) : url("public"));
                Recalibrated run = run(plan, ofReading ? registry : CuttingDriver.url(registry, at, at % 2 == 0), NOW);
                Champion now = opened.champion().orElseThrow();
                assertThat(now.warnings()).isEmpty();
                assertThat(opened.verify()).isEmpty();
                if (!now.id().equals(old)) {
                    assertThat(run.code()).isIn(0, 74);
                    Recalibrated again = run(plan(url("public")), registry, NOW);
                    assertThat(again.code()).as(again.err()).isZero();
                    assertThat(again.line().path("alreadyDone").asBoolean()).isTrue();
                    return at - 1;
                }
                assertThat(run.code()).as("request " + at + run.err()).isEqualTo(74);
            }
        }
    }
}
