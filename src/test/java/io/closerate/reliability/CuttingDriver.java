package io.closerate.reliability;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;

/**
 * A driver in front of PostgreSQL's own, for {@code jdbc:cut:N:postgresql://…}: at the N-th request to the server, 1 for the first, the
 * server ends the session; before it does what was asked, or after it where the address says {@code jdbc:cut:N+:}.
 */
public final class CuttingDriver implements Driver {

    private static final String PREFIX = "jdbc:cut:";
    private static final Set<String> REQUESTS = Set.of("execute", "executeQuery", "executeUpdate", "commit", "rollback");

    private int requests;

    /** {@return how many requests the last connection made} */
    public int requests() {
        return requests;
    }

    /** {@return the address at which this driver cuts} */
    public static String url(String url, int at, boolean after) {
        return url.replaceFirst("jdbc:", PREFIX + at + (after ? "+:" : ":"));
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        String rest = url.substring(PREFIX.length());
        String where = rest.substring(0, rest.indexOf(':'));
        String real = "jdbc:" + rest.substring(rest.indexOf(':') + 1);
        Connection connection = DriverManager.getConnection(real, properties);
        requests = 0;
        Cut cut = new Cut(real, properties, pid(connection), where.endsWith("+"), Integer.parseInt(where.replace("+", "")));
        return (Connection) watched(Connection.class, connection, cut);
    }

    private static int pid(Connection connection) throws SQLException {
        try (Statement ask = connection.createStatement(); ResultSet answer = ask.executeQuery("select pg_backend_pid()")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private Object watched(Class<?> type, Object target, Cut cut) {
        return Proxy.newProxyInstance(CuttingDriver.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            boolean isCut = REQUESTS.contains(method.getName()) && ++requests == cut.at();
            if (isCut && !cut.after()) {
                cut.now();
            }
            Object answer;
            try {
                answer = method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (isCut && cut.after()) {
                cut.now();
                throw new SQLException("the session ended before the answer came", "08006");
            }
            return answer instanceof PreparedStatement statement ? watched(PreparedStatement.class, statement, cut)
                    : answer instanceof Statement statement ? watched(Statement.class, statement, cut) : answer;
        });
    }

    /** When to end which session. */
    private record Cut(String url, Properties properties, int pid, boolean after, int at) {

        void now() throws SQLException {
            try (Connection other = DriverManager.getConnection(url, properties);
                    PreparedStatement end = other.prepareStatement("select pg_terminate_backend(?, 5000)")) {
                end.setInt(1, pid);
                end.execute();
            }
        }
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
