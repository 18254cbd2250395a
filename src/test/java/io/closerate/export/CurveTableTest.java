package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.grid.Grid;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A curve without a formula is a probability for each score. */
class CurveTableTest {

    private static final Grid GRID = TestGrids.plain();
    private static final ScoreCurve.Table TABLE = ScoreCurve.table(score -> 0.5 + score / 1000, GRID.lowest(), GRID.highest());

    @Test
    void hasAProbabilityForEveryScoreOfTheGrid() {
        assertThat(TABLE.probabilities()).hasSize(GRID.highest() - GRID.lowest() + 1);
        assertThat(TABLE.probabilities().get(-GRID.lowest())).isEqualTo(0.5);
    }

    @Test
    void isLookedUpByTheScorersInCode() throws Exception {
        List<Map<String, String>> leads = HostileLeads.of(GRID, 200, 3);
        for (CodeExporter each : List.of(CodeExporter.javaScript(), CodeExporter.python(), CodeExporter.r())) {
            if (Programs.canRun(each.name())) {
                List<Scored> found = Programs.score(each.name(), each.files(GRID, TABLE), leads);
                assertThat(found).hasSize(200).allMatch(scored -> Math.abs(scored.probability() - (0.5 + scored.score() / 1000.0)) < 1e-12);
            }
        }
    }

    @Test
    void isACaseInSql() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:"); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE leads (source, employees, budget, email, \"last visit\", created)");
            statement.execute("INSERT INTO leads VALUES ('Referral', 300, 0.5, NULL, NULL, NULL)");
            try (ResultSet rows = statement.executeQuery(new SqlQuery(GRID, new SqliteSql(), TABLE).over("leads"))) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getDouble("probability")).isEqualTo(0.5 + rows.getInt("score") / 1000.0);
            }
        }
    }
}
