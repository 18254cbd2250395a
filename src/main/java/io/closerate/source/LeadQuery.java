package io.closerate.source;

import io.closerate.language.Message;
import io.closerate.lead.DateStyle;
import io.closerate.lead.NumberStyle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads that a database answers a query with.
 *
 * <p>Where the query says {@code :as_of}, the day is bound as a parameter; it never becomes part of the text. Rows are fetched
 * {@value #FETCHED} at a time in a transaction that only reads, and the query is asked twice in it: as with a file, once for what the
 * columns hold and once for their cells, so that leads from a database and from its export are typed alike. Null is a missing cell.
 *
 * @param connection to the database; it belongs to whoever opened it
 * @param place the database, without login, for messages
 * @param sql the query
 * @param asOf the day for {@code :as_of}
 */
public record LeadQuery(Connection connection, String place, String sql, Optional<LocalDate> asOf) {

    private static final int FETCHED = 2_000;
    private static final Pattern AS_OF = Pattern.compile("(?<!:):as_of\\b");
    private static final String NOT_UNDERSTOOD = "42";

    /**
     * {@return the leads}
     *
     * @throws SourceException if the query cannot be asked, its answer holds no leads, or the connection breaks
     */
    public Loaded load(CsvHints hints) {
        Matcher named = AS_OF.matcher(sql);
        int parameters = (int) named.results().count();
        if (parameters > 0 && asOf.isEmpty()) {
            throw new SourceException(SourceException.Kind.NO_INPUT, Message.of("fault.source.no-as-of", place));
        }
        Layout layout = new Layout(StandardCharsets.UTF_8, 0, ',');
        try {
            begin();
            Loaded loaded = new TwoReadings(place, "query", () -> open(AS_OF.matcher(sql).replaceAll("?"), parameters), layout)
                    .load(hints.withNumbers(NumberStyle.POINT).withDates(DateStyle.YEAR_FIRST));
            connection.rollback();
            return loaded;
        } catch (SQLException e) {
            throw broken(e);
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException sqlFault ? broken(sqlFault) : SourceException.readError(place, e);
        }
    }

    private void begin() throws SQLException {
        connection.setAutoCommit(false);
        try {
            connection.setReadOnly(true);
        } catch (SQLException e) {
            // A hint that not every driver takes, SQLite's for one; the query only reads all the same.
        }
        DatabaseMetaData can = connection.getMetaData();
        if (can.supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
    }

    private RowSequence open(String prepared, int parameters) throws IOException {
        try {
            PreparedStatement statement = connection.prepareStatement(prepared, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            statement.setFetchSize(FETCHED);
            for (int i = 1; i <= parameters; i++) {
                statement.setObject(i, asOf.orElseThrow());
            }
            return new AnsweredRows(statement, statement.executeQuery());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private SourceException broken(SQLException e) {
        String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        boolean wrong = e.getSQLState() != null && e.getSQLState().startsWith(NOT_UNDERSTOOD);
        return wrong ? new SourceException(SourceException.Kind.NO_INPUT, Message.of("fault.source.query", place, why), e)
                : new SourceException(SourceException.Kind.READ_ERROR, Message.of("fault.source.database", place, why), e);
    }
}
