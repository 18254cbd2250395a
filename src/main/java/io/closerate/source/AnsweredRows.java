package io.closerate.source;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;

/** The rows of a query's answer, as texts; row 1 counts as line 2, as below a header. */
final class AnsweredRows implements RowSequence {

    private final Statement statement;
    private final ResultSet rows;
    private long line = 1;

    AnsweredRows(Statement statement, ResultSet rows) {
        this.statement = statement;
        this.rows = rows;
    }

    @Override
    public RawRow header() throws IOException {
        try {
            ResultSetMetaData meta = rows.getMetaData();
            String[] names = new String[meta.getColumnCount()];
            for (int i = 0; i < names.length; i++) {
                names[i] = meta.getColumnLabel(i + 1);
            }
            return new RawRow(1, names, null);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public RawRow next() throws IOException {
        try {
            if (!rows.next()) {
                return null;
            }
            String[] cells = new String[rows.getMetaData().getColumnCount()];
            for (int i = 0; i < cells.length; i++) {
                String cell = rows.getString(i + 1);
                cells[i] = cell == null ? "" : cell;
            }
            return new RawRow(++line, cells, null);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
