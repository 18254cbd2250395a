package io.closerate.export;

import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

/** Queries over columns of numbers and times. */
class TypedColumnsTest {

    @Test
    void readAlikeInDuckDb() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            TypedColumns.check(connection, new DuckDbSql(), "DOUBLE", "TIMESTAMP");
        }
    }

    /** Which has no type for times but texts. */
    @Test
    void readAlikeInSqlite() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            TypedColumns.check(connection, new SqliteSql(), "REAL", "TEXT");
        }
    }
}
