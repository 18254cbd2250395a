package io.closerate.registry;

import static io.closerate.registry.Samples.ME;
import static io.closerate.registry.Samples.contents;
import static io.closerate.registry.Samples.publish;
import static io.closerate.registry.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closerate.contract.RegistryContract;
import io.closerate.reliability.CuttingDriver;
import io.closerate.reliability.Figures;
import io.closerate.reliability.PostgresServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract, and what only a database can suffer, against a real server. */
class PostgresRegistryTest implements RegistryContract {

    private static final Login LOGIN = new Login(Optional.of("postgres"), Optional.empty());

    private static PostgresServer server;
    private static int schemas;

    private String schema;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stopServer() throws IOException, InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    @BeforeEach
    void newSchema() throws SQLException {
        schema = "registry" + ++schemas;
        sql("create schema " + schema);
    }

    @Override
    public Registry open() {
        return Registries.at(server.url(schema), LOGIN);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(schema), "postgres", "")) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    @Test
    void theTablesAreMadeOnceAndRefusedWhenTheyAreOfALaterVersion() throws SQLException {
        try (Registry registry = open()) {
            publish(registry, 1);
            publish(registry, 2);
            sql("insert into closerate_schema values (99, 'later', '')");
            assertThatThrownBy(() -> publish(registry, 3)).isInstanceOfSatisfying(RegistryException.class, fault -> {
                assertThat(fault.kind()).isEqualTo(RegistryException.Kind.CONFIGURATION);
                assertThat(fault).hasMessageContaining("99");
            });
            sql("delete from closerate_schema where version = 99");
            publish(registry, 3);
        }
    }

    @Test
    void aPublishingWhoseConnectionIsCutAtAnyRequestLeavesTheOldVersionOrTheNew() throws SQLException {
        assertThat(cutEverywhere()).isGreaterThan(30);
    }

    @Test
    @Tag("reliability")
    void figures() throws SQLException, IOException {
        Figures.write("PostgreSQL: the connection is cut", List.of(
                "The server ended the session before, or just after, each request of a publishing: %d cuts.".formatted(cutEverywhere()),
                "Each left the old version in force or the new one, whole; the next ordinary run succeeded, 100 %."));
    }

    /** {@return how many cuts there were} */
    private int cutEverywhere() throws SQLException {
        CuttingDriver driver = new CuttingDriver();
        DriverManager.registerDriver(driver);
        try (Registry registry = open()) {
            VersionId current = publish(registry, 0);
            int cuts = 0;
            for (boolean after : new boolean[] {false, true}) {
                boolean wasCut = true;
                for (int at = 1; wasCut; at++) {
                    int number = ++cuts;
                    wasCut = isCut(CuttingDriver.url(server.url(schema), at, after), number);
                    VersionId now = registry.champion().filter(champion -> !champion.isStandIn()).orElseThrow().id();
                    assertThat(now).isIn(current, contents(number).id());
                    assertThat(registry.verify()).isEmpty();
                    current = publish(registry, number);
                    assertThat(registry.champion().orElseThrow().id()).isEqualTo(current);
                }
            }
            return cuts - 2;
        } finally {
            DriverManager.deregisterDriver(driver);
        }
    }

    private static boolean isCut(String url, int number) {
        try (Registry cut = Registries.at(url, LOGIN); Turn turn = cut.turn(ME, Duration.ofSeconds(5))) {
            turn.publish(contents(number), verdict(number));
            return false;
        } catch (RegistryException e) {
            assertThat(e.kind()).isEqualTo(RegistryException.Kind.IO);
            return true;
        }
    }

    @Test
    void aLostConnectionLosesTheTurnButNothingElse() throws SQLException {
        try (Registry registry = open()) {
            VersionId old = publish(registry, 1);
            Turn turn = registry.turn(ME, Duration.ZERO);
            sql("select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name like 'closerate %'");
            assertThatThrownBy(() -> turn.publish(contents(2), verdict(2))).isInstanceOf(RegistryException.class);
            turn.close();
            try (Registry third = open()) {
                assertThat(third.champion().orElseThrow().id()).isEqualTo(old);
                publish(third, 3);
                assertThat(third.verify()).isEmpty();
            }
        }
    }

    @Test
    void eachFlippedByteIsDetected() throws SQLException {
        try (Registry registry = open()) {
            publish(registry, 1);
            publish(registry, 2);
            List<String> flips = List.of(
                    "update closerate_file set bytes = set_byte(bytes, 1, get_byte(bytes, 1) # 1) where version = '%s' and name = 'grid.json'".formatted(contents(2).id()),
                    "update closerate_version set sums = set_byte(sums, 70, get_byte(sums, 70) # 4) where id = '%s'".formatted(contents(1).id()),
                    "update closerate_file set name = 'grid.jsom' where version = '%s' and name = 'grid.json'".formatted(contents(1).id()),
                    "update closerate_ledger set line = overlay(line placing '7' from 11) where number = 2",
                    "update closerate_champion set line = overlay(line placing 'z' from 40)",
                    "delete from closerate_ledger where number = 2",
                    "delete from closerate_champion",
                    "delete from closerate_version where id = '%s'".formatted(contents(1).id()));
            for (String flip : flips) {
                sql("create schema kept", "create table kept.v as table closerate_version", "create table kept.f as table closerate_file",
                        "create table kept.l as table closerate_ledger", "create table kept.c as table closerate_champion", flip);
                assertThat(registry.verify()).as(flip).anyMatch(finding -> finding.kind() == Finding.Kind.DAMAGE);
                sql("truncate closerate_version, closerate_file, closerate_ledger, closerate_champion", "insert into closerate_version table kept.v",
                        "insert into closerate_file table kept.f", "insert into closerate_ledger table kept.l",
                        "insert into closerate_champion table kept.c", "drop schema kept cascade");
                assertThat(registry.verify()).isEmpty();
            }
        }
    }

    @Test
    void aWrongAddressIsAMatterOfConfigurationAndTellsNoSecret() {
        assertKind("jdbc:nodriver://here", RegistryException.Kind.CONFIGURATION);
        assertKind(server.url(schema) + "&password=hunter2", RegistryException.Kind.CONFIGURATION);
        assertKind(server.url(schema).replace("/postgres?", "/nowhere?"), RegistryException.Kind.CONFIGURATION);
        assertKind("jdbc:postgresql://127.0.0.1:1/postgres", RegistryException.Kind.IO);
        try (Registry registry = Registries.at(server.url("missing"), LOGIN)) {
            assertThatThrownBy(() -> publish(registry, 1)).isInstanceOfSatisfying(RegistryException.class,
                    fault -> assertThat(fault.kind()).isEqualTo(RegistryException.Kind.CONFIGURATION));
        }
        assertThat(new Login(Optional.of("me"), Optional.of("hunter2")).toString()).doesNotContain("hunter2");
    }

    private static void assertKind(String url, RegistryException.Kind kind) {
        assertThatThrownBy(() -> Registries.at(url, LOGIN)).isInstanceOfSatisfying(RegistryException.class, fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.getMessage()).doesNotContain("hunter2");
        });
    }
}
