package io.closerate.registry;

import io.closerate.language.Message;
import io.closerate.registry.RegistryException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings the tables of a database up to date: each step is a file of plain SQL, done once, and {@code closerate_schema} says which were.
 * A step that was published never changes; a change is a new step.
 */
final class Migrations {

    /** The steps, in order; the first one makes version 1. */
    static final List<String> STEPS = List.of("1-registry.sql");

    private Migrations() {
    }

    /** Does the steps that are missing, in one transaction. Only for whoever has the turn. */
    static void run(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists closerate_schema (version integer primary key, step text not null, sha256 text not null)""");
            int done = version(connection);
            if (done > STEPS.size()) {
                throw new RegistryException(Kind.CONFIGURATION, Message.of("fault.registry.newer", done, STEPS.size()), null);
            }
            for (String step : STEPS.subList(done, STEPS.size())) {
                String sql = text(step);
                statement.execute(sql);
                note(connection, step, sql);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** {@return how many steps were done} */
    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select coalesce(max(version), 0) from closerate_schema")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void note(Connection connection, String step, String sql) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into closerate_schema values (?, ?, ?)")) {
            insert.setInt(1, STEPS.indexOf(step) + 1);
            insert.setString(2, step);
            insert.setString(3, Sha256.of(sql.getBytes(StandardCharsets.UTF_8)));
            insert.executeUpdate();
        }
    }

    private static String text(String step) {
        try (InputStream in = Migrations.class.getResourceAsStream(step)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its own file " + step, e);
        }
    }
}
