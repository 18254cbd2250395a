package io.closerate.cli;

import static io.closerate.registry.Samples.contents;
import static io.closerate.registry.Samples.publish;
import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.registry.Registries;
import io.closerate.registry.Registry;
import io.closerate.registry.Samples;
import io.closerate.registry.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryCommandTest {

    @TempDir
    private Path folder;

    private Registry registry;
    private String place;

    @BeforeEach
    void publishTwice() {
        registry = Registries.at(folder.resolve("registry"));
        place = registry.place();
        publish(registry, 1);
        publish(registry, 2);
    }

    private static String name(int number) {
        return contents(number).id().toString();
    }

    private static String brief(int number) {
        return contents(number).id().brief();
    }

    @Test
    void listMarksTheVersionInForce() {
        Command list = Command.run("registry", "list", place);
        assertThat(list.code()).isZero();
        assertThat(list.out().lines()).containsExactly("* %s  2026-11-22T12:00:02Z  published".formatted(brief(2)),
                "  %s  2026-11-22T12:00:01Z  published".formatted(brief(1)));
    }

    @Test
    void showTellsFilesAndHistoryAndPrintsAFile() {
        Command show = Command.run("registry", "show", place);
        assertThat(show.code()).isZero();
        assertThat(show.out().lines()).startsWith(name(2)).contains("2026-11-22T12:00:02Z  published  published", "    brier: 0.12")
                .anyMatch(line -> line.endsWith("  grid.json"));
        assertThat(Command.run("registry", "show", place, brief(1), "--file", "grid.json").out()).isEqualTo("{\"grid\": 1}\n");
        assertThat(Command.run("registry", "show", place, "--file", "none").code()).isEqualTo(64);
        assertThat(Command.run("registry", "show", place, "grid-zz").code()).isEqualTo(66);
    }

    @Test
    void verifyAnswers65WhenAByteIsNotWhatItWas() throws IOException {
        Command sound = Command.run("registry", "verify", place);
        assertThat(sound.code()).isZero();
        assertThat(sound.out().lines()).containsExactly("sound: 2 versions, 2 entries");
        Files.writeString(folder.resolve("registry").resolve(name(1)).resolve("grid.json"), "{}");
        Command damaged = Command.run("registry", "verify", place);
        assertThat(damaged.code()).isEqualTo(65);
        assertThat(damaged.out()).startsWith("damage: grid.json of " + brief(1));
    }

    @Test
    void rollbackGoesBackUnderBothItsNamesAndKeepsTheReason() {
        publish(registry, 3);
        assertThat(Command.run("rollback", place, "--reason", "complaints").out()).isEqualTo("In force: %s%n".formatted(name(2)));
        assertThat(Command.run("registry", "rollback", place, "--reason", "more").out()).isEqualTo("In force: %s%n".formatted(name(1)));
        assertThat(Command.run("rollback", place, "--reason", "all").code()).isEqualTo(66);
        assertThat(Command.run("rollback", place).code()).isEqualTo(64);
        assertThat(registry.history().get(3).verdict().details()).containsEntry("reason", "complaints");
    }

    @Test
    void cleanUpRemovesAllButTheLastTen() {
        IntStream.rangeClosed(3, 12).forEach(number -> publish(registry, number));
        assertThat(Command.run("registry", "clean-up", place).out().lines()).containsExactlyInAnyOrder("Removed: " + name(1), "Removed: " + name(2));
        assertThat(Command.run("registry", "clean-up", place, "--keep", "9").code()).isEqualTo(64);
    }

    @Test
    void whoIsNotWillingToWaitIsToldWhoIsAtWork() {
        try (Turn turn = registry.turn(Samples.ME, Duration.ZERO)) {
            Command busy = Command.run("rollback", place, "--reason", "hurry");
            assertThat(busy.code()).isEqualTo(75);
            assertThat(busy.err()).contains("process " + ProcessHandle.current().pid()).hasLineCount(1);
            turn.record(Samples.verdict(9));
        }
    }

    @Test
    void aPlaceWithoutARegistryIsNotMadeIntoOne() {
        Path nowhere = folder.resolve("nowhere");
        for (String command : new String[] {"list", "show", "verify", "clean-up"}) {
            assertThat(Command.run("registry", command, nowhere.toString()).code()).as(command).isEqualTo(66);
        }
        assertThat(Command.run("registry", "list", "ftp://here").code()).isEqualTo(78);
        assertThat(nowhere).doesNotExist();
    }
}
