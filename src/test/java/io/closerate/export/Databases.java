package io.closerate.export;

import io.closerate.grid.Grid;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Targets that are databases: they get the leads as a table of texts. */
final class Databases {

    private Databases() {
    }

    static Target sqlite() {
        return (grid, leads) -> run("jdbc:sqlite::memory:", "sqlite", new SqliteSql(), grid, leads);
    }

    static Target duckDb() {
        return (grid, leads) -> run("jdbc:duckdb:", "duckdb", new DuckDbSql(), grid, leads);
    }

    private static List<Scored> run(String url, String name, SqlDialect dialect, Grid grid, List<Map<String, String>> leads) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            return score(connection, dialect, grid, leads);
        }
    }

    /** {@return what the query of a grid says of leads in a new table} */
    static List<Scored> score(Connection connection, SqlDialect dialect, Grid grid, List<Map<String, String>> leads) throws SQLException {
        List<String> columns = List.copyOf(grid.columns());
        String table = "hostile \"leads' `; --";
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE %s (row_number INTEGER%s)".formatted(dialect.tableName(table),
                    columns.stream().map(column -> ", " + dialect.name(column) + " TEXT").collect(Collectors.joining())));
            insert(connection, "INSERT INTO %s VALUES (?%s)".formatted(dialect.tableName(table), ", ?".repeat(columns.size())), columns, leads);
            return read(statement, query(dialect, grid, table));
        }
    }

    static String query(SqlDialect dialect, Grid grid, String table) {
        return GridExporters.of("sql-" + dialect.name()).get(0).files(grid, ExportOptions.DEFAULT.withTable(table)).get(0).text();
    }

    private static void insert(Connection connection, String insert, List<String> columns, List<Map<String, String>> leads) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            for (int i = 0; i < leads.size(); i++) {
                row.setInt(1, i);
                for (int c = 0; c < columns.size(); c++) {
                    row.setString(c + 2, leads.get(i).get(columns.get(c)));
                }
                row.addBatch();
            }
            row.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static List<Scored> read(Statement statement, String query) throws SQLException {
        List<Scored> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT * FROM (" + query + ") AS scored ORDER BY row_number")) {
            while (rows.next()) {
                all.add(new Scored(rows.getInt("score"), rows.getDouble("probability"), rows.getString("tier"), rows.getString("reasons")));
            }
        }
        return all;
    }
}
