package io.closerate.registry;

import io.closerate.language.Message;
import io.closerate.registry.RegistryException.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A connection, and what goes wrong with it in words.
 *
 * @param place the address without anything secret
 * @param connection the connection
 */
record Database(String place, Connection connection) implements AutoCloseable {

    private static final String SECONDS_TO_CONNECT = "10";

    /** What is made of a row. */
    @FunctionalInterface
    interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    /** Something done with a connection. */
    @FunctionalInterface
    interface Work {

        void with(Connection connection) throws SQLException;
    }

    static Database open(String url, Login login) {
        String place = url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
        if (url.matches("(?i).*[?&]password=.*") || url.matches(".*//[^/]*@.*")) {
            throw new RegistryException(Kind.CONFIGURATION, Message.of("fault.registry.password-in-address", place), null);
        }
        Properties properties = new Properties();
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("tcpKeepAlive", "true");
        login.user().ifPresent(user -> properties.setProperty("user", user));
        login.password().ifPresent(password -> properties.setProperty("password", password));
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new RegistryException(Kind.CONFIGURATION, Message.of("fault.registry.no-driver", place), e);
        }
        try {
            return new Database(place, DriverManager.getConnection(url, properties));
        } catch (SQLException e) {
            throw broken(place, e);
        }
    }

    /** {@return what is made of each row of an answer} */
    <T> List<T> rows(String sql, Row<T> row, Object... parameters) {
        List<T> found = new ArrayList<>();
        work(open -> {
            try (PreparedStatement query = prepared(open, sql, parameters); ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
        });
        return found;
    }

    /** Changes rows. */
    void change(String sql, Object... parameters) {
        work(open -> {
            try (PreparedStatement change = prepared(open, sql, parameters)) {
                change.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepared(Connection open, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = open.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Does all of {@code changes} or nothing. */
    void transaction(Runnable changes) {
        work(open -> {
            open.setAutoCommit(false);
            try {
                changes.run();
                open.commit();
            } finally {
                // After a commit there is nothing left to roll back.
                if (!open.isClosed()) {
                    open.rollback();
                    open.setAutoCommit(true);
                }
            }
        });
    }

    void work(Work work) {
        try {
            work.with(connection);
        } catch (SQLException e) {
            throw broken(place, e);
        }
    }

    private static RegistryException broken(String place, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        Message message = Message.of("fault.registry.database", place, String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        if (state.startsWith("28") || state.startsWith("3D") || state.startsWith("3F")) {
            return new RegistryException(Kind.CONFIGURATION, message, e);
        }
        boolean forbidden = state.equals("42501") || state.equals("25006");
        return new RegistryException(forbidden ? Kind.CANNOT_CREATE : Kind.IO, message, e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is gone, which is what was wanted.
        }
    }
}
