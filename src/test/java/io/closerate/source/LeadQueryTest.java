package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query's answer against SQLite, which takes no part in the shipped program: any driver will do. */
class LeadQueryTest {

    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 1, 31));

    @TempDir
    private Path folder;

    private Connection connection;

    @BeforeEach
    void fill() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        connection.createStatement().execute("create table leads (id text, created text, size real, status text)");
        connection.createStatement().execute("insert into leads values ('a', '2026-01-05', 7.5, 'Won'), ('b', '2026-01-20', null, 'Lost'), "
                + "('c', '2026-02-02', 12, 'it''s :as_of'), ('d', '2026-01-31', 3, null)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private Loaded load(String sql, Optional<LocalDate> asOf) {
        return new LeadQuery(connection, "the database", sql, asOf).load(CsvHints.NONE);
    }

    @Test
    void anAnswerIsTypedLikeTheFileOfTheSameLeads() throws IOException {
        Path file = Files.writeString(folder.resolve("leads.csv"), """
                id,created,size,status
                a,2026-01-05,7.5,Won
                b,2026-01-20,,Lost
                c,2026-02-02,12.0,it's :as_of
                d,2026-01-31,3.0,
                """);
        Loaded loaded = load("select id, created, size, status from leads order by id", Optional.empty());
        assertThat(loaded.table().columns()).isEqualTo(CsvFile.load(file, CsvHints.NONE).table().columns());
        assertThat(loaded.table().fingerprint()).isEqualTo(CsvFile.load(file, CsvHints.NONE).table().fingerprint());
        assertThat(loaded.rowsRead()).isEqualTo(4);
    }

    @Test
    void theDayIsBoundWhereverTheQueryAsksForIt() {
        Loaded loaded = load("select * from leads where created <= :as_of and date(:as_of) is not null order by id", DAY);
        assertThat(loaded.table().size()).isLessThanOrEqualTo(4);
        assertThatThrownBy(() -> load("select * from leads where created <= :as_of", Optional.empty()))
                .isInstanceOf(SourceException.class).hasMessageContaining("--as-of");
    }

    @Test
    void aQueryThatCannotBeAskedOrAnswersNothingIsSaidSo() {
        assertThatThrownBy(() -> load("select * from nowhere", DAY)).isInstanceOf(SourceException.class).hasMessageContaining("the database");
        assertThatThrownBy(() -> load("select * from leads where id = 'z'", DAY)).isInstanceOf(SourceException.class).hasMessageContaining("no leads");
        assertThatThrownBy(() -> load("select id, id as ID from leads", DAY)).isInstanceOf(SourceException.class).hasMessageContaining("alike");
    }
}
