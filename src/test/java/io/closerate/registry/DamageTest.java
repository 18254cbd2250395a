package io.closerate.registry;

import static io.closerate.registry.Samples.ME;
import static io.closerate.registry.Samples.NOON;
import static io.closerate.registry.Samples.contents;
import static io.closerate.registry.Samples.publish;
import static io.closerate.registry.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.closerate.language.Message;
import io.closerate.reliability.Figures;
import io.closerate.reliability.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder can suffer, and what comes of it. */
class DamageTest {

    @TempDir
    private Path folder;

    private Registry registry;
    private VersionId first;
    private VersionId second;

    @BeforeEach
    void publishTwice() {
        registry = Registries.at(folder);
        first = publish(registry, 1);
        second = publish(registry, 2);
        try (Turn turn = registry.turn(ME, Duration.ZERO)) {
            turn.record(verdict(3));
        }
    }

    private Path file(VersionId version, String name) {
        return folder.resolve(version.toString()).resolve(name);
    }

    private static void flip(Path file, int at, int mask) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= (byte) mask;
        Files.write(file, bytes);
    }

    private List<String> damage() {
        return registry.verify().stream().filter(finding -> finding.kind() == Finding.Kind.DAMAGE).map(Finding::words).toList();
    }

    @Test
    void eachOfAThousandFlippedBytesIsDetected() throws IOException {
        assertThat(detected(1000)).isEqualTo(1000);
    }

    @Test
    @Tag("reliability")
    void figures() throws IOException {
        Figures.write("Flipped bytes", List.of("One byte of one file of the registry is flipped (seeded; versions, sums, ledger, pointer):",
                "%d of %d detected by `verify`.".formatted(detected(1000), 1000)));
    }

    private int detected(int flips) throws IOException {
        List<Path> files = Folders.walk(folder).stream().filter(file -> Files.isRegularFile(file) && !file.endsWith(FolderShelf.LOCK)).toList();
        assertThat(files).hasSize(10);
        Random random = new Random(6);
        int detected = 0;
        for (int i = 0; i < flips; i++) {
            Path file = files.get(random.nextInt(files.size()));
            int at = random.nextInt((int) Files.size(file));
            int mask = 1 + random.nextInt(255);
            flip(file, at, mask);
            detected += damage().isEmpty() ? 0 : 1;
            flip(file, at, mask);
        }
        assertThat(registry.verify()).isEmpty();
        return detected;
    }

    @Test
    void everyFlippedByteOfTheLastLineIsDamageAndNotATornLine() throws IOException {
        Path ledger = folder.resolve(FolderShelf.LEDGER);
        int length = (int) Files.size(ledger);
        int lastLine = length - Files.readAllLines(ledger).get(2).length() - 1;
        for (int at = lastLine; at < length; at++) {
            flip(ledger, at, 1);
            assertThat(damage()).as("byte %d", at).isNotEmpty();
            flip(ledger, at, 1);
        }
    }

    @Test
    void theLockIsEmptyWhenNobodyHasIt() throws IOException {
        assertThat(Files.size(folder.resolve(FolderShelf.LOCK))).isZero();
    }

    @Test
    void aDamagedVersionIsReplacedByTheOneBeforeWhichIsSaid() throws IOException {
        flip(file(second, "grid.json"), 3, 1);
        Champion champion = registry.champion().orElseThrow();
        assertThat(champion.id()).isEqualTo(first);
        assertThat(champion.isStandIn()).isTrue();
        assertThat(champion.warnings()).extracting(Message::toString).containsExactly("grid.json of " + second.brief() + " is not what was published");
        assertThat(damage()).containsExactly(
                "grid.json of " + second.brief() + " is not what was published: publish it again, or put back a copy of it");
    }

    @Test
    void aDamagedVersionIsHealedByPublishingItAgain() throws IOException {
        flip(file(second, "noise.bin"), 1500, 8);
        publish(registry, 2);
        assertThat(registry.verify()).isEmpty();
        assertThat(registry.champion().orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void aFileTooManyOrTooFewIsDamage() throws IOException {
        Files.writeString(file(second, "more.txt"), "more");
        assertThat(damage()).singleElement().asString().startsWith("more.txt of");
        Files.delete(file(second, "more.txt"));
        Files.delete(file(first, "model-card.md"));
        assertThat(damage()).singleElement().asString().startsWith("model-card.md of");
        Folders.delete(folder.resolve(second.toString()));
        assertThat(damage()).anyMatch(words -> words.contains(second.brief() + " is missing"));
    }

    @Test
    void aDamagedPointerIsWrittenAgainByTheNextTurn() throws IOException {
        flip(folder.resolve(FolderShelf.POINTER), 20, 1);
        assertThat(registry.champion().orElseThrow().id()).isEqualTo(second);
        assertThat(registry.champion().orElseThrow().warnings()).extracting(Message::toString).containsExactly("the pointer is damaged");
        registry.turn(ME, Duration.ZERO).close();
        assertThat(registry.verify()).isEmpty();
    }

    @Test
    void withoutAnyWholeVersionThereIsAnErrorAndNoGuess() throws IOException {
        flip(file(first, "grid.json"), 3, 1);
        flip(file(second, "grid.json"), 3, 1);
        assertThatThrownBy(registry::champion).isInstanceOf(RegistryException.class).hasMessageContaining("no whole version left")
                .hasMessageContaining(first.brief()).hasMessageContaining(second.brief());
    }

    @Test
    void aDamagedLedgerCanBeReadFromButNotWrittenTo() throws IOException {
        flip(folder.resolve(FolderShelf.LEDGER), 30, 1);
        assertThat(registry.champion().orElseThrow().id()).isEqualTo(second);
        assertThatThrownBy(registry::history).isInstanceOf(RegistryException.class).hasMessageContaining("line 1 of the ledger is damaged");
        assertThatThrownBy(() -> publish(registry, 4)).isInstanceOfSatisfying(RegistryException.class,
                fault -> assertThat(fault.kind()).isEqualTo(RegistryException.Kind.DAMAGED));
        flip(folder.resolve(FolderShelf.LEDGER), 30, 1);
        publish(registry, 4);
    }

    @Test
    void aLedgerThatLostLinesUpToThePointerIsDetected() throws IOException {
        Path ledger = folder.resolve(FolderShelf.LEDGER);
        Files.write(ledger, Files.readAllLines(ledger).subList(0, 1));
        assertThat(damage()).containsExactly("the ledger lacks its last lines: put back a copy of it");
        assertThatThrownBy(() -> publish(registry, 4)).hasMessageContaining("the ledger lacks its last lines");
        assertThat(registry.champion().orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void aTornLastLineIsToldAndCutOffByTheNextTurn() throws IOException {
        Path ledger = folder.resolve(FolderShelf.LEDGER);
        byte[] sound = Files.readAllBytes(ledger);
        String line = Ledger.read(sound).next(Act.DECIDED, Optional.empty(), verdict(4));
        for (int length : new int[] {1, 100, line.length() - 1, line.length()}) {
            Files.write(ledger, line.substring(0, length).getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
            assertThat(registry.verify()).extracting(Finding::kind, Finding::words).containsExactly(
                    tuple(Finding.Kind.UNFINISHED, "the ledger ends in %d bytes of a line that was not finished".formatted(length)));
            assertThat(registry.history()).hasSize(3);
            registry.turn(ME, Duration.ZERO).close();
            assertThat(Files.readAllBytes(ledger)).isEqualTo(sound);
        }
    }

    @Test
    void aLineTornInThisVeryTurnIsCutOffBeforeTheNextOne() throws IOException {
        try (Turn turn = registry.turn(ME, Duration.ZERO)) {
            Files.writeString(folder.resolve(FolderShelf.LEDGER), "{\"number\":4,", StandardOpenOption.APPEND);
            turn.record(verdict(5));
        }
        assertThat(registry.history()).hasSize(4);
        assertThat(registry.verify()).isEmpty();
    }

    @Test
    void leftoversAreToldAndRemovedByTheNextTurn() throws IOException {
        Files.createDirectory(folder.resolve(".draft-version"));
        Files.writeString(folder.resolve(".draft-version/grid.json"), "half");
        Files.writeString(folder.resolve(".draft-champion"), "half");
        assertThat(registry.verify()).hasSize(2).allMatch(finding -> finding.kind() == Finding.Kind.UNFINISHED);
        registry.turn(ME, Duration.ZERO).close();
        assertThat(registry.verify()).isEmpty();
    }

    @Test
    void aVersionWithoutAnEntryIsToldAndRemovedByACleanUp() throws IOException {
        Path other = folder.resolveSibling("other");
        VersionId third = publish(Registries.at(other), 3);
        Folders.restore(other.resolve(third.toString()), folder.resolve(third.toString()));
        Folders.delete(other);
        assertThat(registry.verify()).extracting(Finding::kind, Finding::words).containsExactly(
                tuple(Finding.Kind.UNFINISHED, third.brief() + " is in no entry of the ledger: a clean-up removes it"));
        try (Turn turn = registry.turn(ME, Duration.ZERO)) {
            assertThat(turn.cleanUp(Turn.KEPT, Verdict.byHand(NOON, "clean-up", "test"))).containsExactly(third);
        }
        assertThat(registry.verify()).isEmpty();
    }

    @Test
    void aFileInTheWayIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path place : Arrays.asList(file, file.resolve("below"))) {
            assertThatThrownBy(() -> publish(Registries.at(place), 1)).isInstanceOfSatisfying(RegistryException.class,
                    fault -> assertThat(fault.kind()).isEqualTo(RegistryException.Kind.CANNOT_CREATE)).hasMessageContaining(file.toString());
        }
        Files.delete(file);
    }
}
