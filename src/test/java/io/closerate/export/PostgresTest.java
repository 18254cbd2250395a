package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.grid.Grid;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** score-postgresql.sql in a real server. */
@Tag("heavy")
class PostgresTest {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> programs = PostgresServer.programs();
        Assumptions.assumeTrue(programs.isPresent(), "there is no PostgreSQL on this machine");
        server = PostgresServer.start(programs.get());
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }

    static List<Grid> grids() {
        return TestGrids.all();
    }

    @ParameterizedTest
    @MethodSource("grids")
    void givesEveryLeadTheScoreOfTheGrid(Grid grid) throws Exception {
        try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS fresh; SET search_path TO fresh");
            SameLeadSameScoreTest.check(grid, HostileLeads.of(grid, 10_000, 7), (any, leads) -> Databases.score(connection, new PostgreSql(), grid, leads));
            statement.execute("DROP SCHEMA fresh CASCADE");
        }
    }

    @Test
    void readsTypedColumns() throws Exception {
        try (Connection connection = server.connect()) {
            TypedColumns.check(connection, new PostgreSql(), "DOUBLE PRECISION", "TIMESTAMP WITH TIME ZONE");
        }
    }

    @Test
    void canBeAView() throws Exception {
        try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
            Grid grid = TestGrids.plain();
            statement.execute("CREATE TABLE inbox (source text, employees integer, budget numeric, email text, \"last visit\" date, created date, score text)");
            statement.execute("INSERT INTO inbox VALUES ('Referral', 60, 0.5, 'ann@mill.com', '2026-01-01', '2026-01-03', 'old')");
            statement.execute("CREATE VIEW scored AS SELECT x.source, x.tier FROM (" + Databases.query(new PostgreSql(), grid, "public.inbox").replace("step12.score AS score", "step12.score AS points") + ") AS x");
            try (ResultSet rows = statement.executeQuery("SELECT tier FROM scored")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("A");
            }
        }
    }
}
