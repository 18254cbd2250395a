package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.grid.Grid;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** A table whose columns are numbers and times, not texts. */
final class TypedColumns {

    private static final double[] NUMBERS = {0.1, Math.nextDown(0.1), Math.nextUp(0.1), 0.5, 1234.5, Math.nextDown(1234.5), -3.25, Math.nextDown(-3.25), 1e7, 9999999.999999998,
        0, -1, 999, 1e20, -1e-7, 5, 1e-5};

    private TypedColumns() {
    }

    /** The same scores as for the same values written as texts. */
    static void check(Connection connection, SqlDialect dialect, String number, String time) throws Exception {
        Grid grid = TestGrids.plain();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE typed (n INTEGER, source VARCHAR(20), employees INTEGER, budget " + number + ", email VARCHAR(50), \"last visit\" " + time + ", created DATE)");
            try (PreparedStatement row = connection.prepareStatement("INSERT INTO typed VALUES (?, 'Referral', ?, ?, NULL, CAST(? AS " + time + "), CAST(? AS DATE))")) {
                for (int i = 0; i < NUMBERS.length; i++) {
                    row.setInt(1, i);
                    row.setInt(2, i * 10);
                    row.setDouble(3, NUMBERS[i]);
                    row.setString(4, "2026-01-" + (i + 10) + " 10:30:00");
                    row.setString(5, "2026-01-20");
                    row.execute();
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT n, score, probability, tier, reasons FROM (" + Databases.query(dialect, grid, "typed") + ") AS x ORDER BY n")) {
                for (int i = 0; i < NUMBERS.length; i++) {
                    rows.next();
                    Scored found = new Scored(rows.getInt(2), rows.getDouble(3), rows.getString(4), rows.getString(5));
                    assertThat(found.agrees(Scored.by(grid, lead(i)))).as("%s gave %s", lead(i), found).isTrue();
                }
            }
        }
    }

    private static Map<String, String> lead(int i) {
        return new LinkedHashMap<>(Map.of("source", "Referral", "employees", Integer.toString(i * 10), "budget", Double.toString(NUMBERS[i]),
                "last visit", "2026-01-" + (i + 10), "created", "2026-01-20"));
    }
}
