package io.closerate.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.reliability.FaultShim;
import io.closerate.reliability.FaultShim.Call;
import io.closerate.reliability.FaultShim.Fault;
import io.closerate.reliability.FaultShim.Outcome;
import io.closerate.reliability.Figures;
import io.closerate.reliability.Folders;
import io.closerate.reliability.OrderLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, broken at every call by which they change files. */
class CrashTest {

    private static final int NUMBER = 50;

    @TempDir
    private Path folder;

    private FaultShim shim;

    /**
     * Something a process does to a registry.
     *
     * @param act as {@link OneRun} names it
     * @param before how many versions were published before
     */
    private record Scenario(String act, int before) {

        Optional<VersionId> old() {
            return before == 0 ? Optional.empty() : Optional.of(Samples.contents(before).id());
        }

        Optional<VersionId> expected() {
            return switch (act) {
                case "publish" -> Optional.of(Samples.contents(NUMBER).id());
                case "rollback" -> Optional.of(Samples.contents(before - 1).id());
                default -> old();
            };
        }
    }

    private static final List<Scenario> SCENARIOS = List.of(new Scenario("publish", 0), new Scenario("publish", 1),
            new Scenario("publish", 12), new Scenario("rollback", 2), new Scenario("decide", 1));

    @BeforeEach
    void buildShim() throws IOException, InterruptedException {
        shim = FaultShim.built();
    }

    private Path state() {
        return folder.resolve("state");
    }

    private Path template(Scenario scenario) throws IOException {
        Path template = folder.resolve("template-" + scenario.before());
        if (!Files.exists(template)) {
            Files.createDirectory(template);
            Registry registry = Registries.at(template.resolve("registry"));
            IntStream.rangeClosed(1, scenario.before()).forEach(number -> Samples.publish(registry, number));
        }
        return template;
    }

    private ProcessBuilder process(Scenario scenario) {
        return OneRun.PROCESS.builder(state().resolve("registry").toString(), scenario.act(), Integer.toString(NUMBER), "0");
    }

    private Outcome clean(Scenario scenario) throws IOException, InterruptedException {
        Folders.restore(template(scenario), state());
        Outcome outcome = shim.count(process(scenario), state());
        assertThat(outcome.exit()).isZero();
        assertWhole(scenario, scenario.expected());
        return outcome;
    }

    /** The version in force is the old one or the new one, and nothing is damaged. */
    private void assertNotTorn(Scenario scenario, String what) {
        Registry registry = Registries.at(state().resolve("registry"));
        Optional<Champion> champion = registry.champion();
        if (scenario.before() > 0) {
            assertThat(champion).as(what).isPresent();
            assertThat(champion.get().warnings()).as(what).isEmpty();
        }
        champion.ifPresent(found -> assertThat(Optional.of(found.id())).as(what).isIn(scenario.old(), scenario.expected()));
        assertThat(registry.verify()).as(what).noneMatch(finding -> finding.kind() == Finding.Kind.DAMAGE);
    }

    private void assertWhole(Scenario scenario, Optional<VersionId> expected) {
        Registry registry = Registries.at(state().resolve("registry"));
        assertThat(registry.champion().map(Champion::id)).isEqualTo(expected);
        assertThat(registry.verify()).isEmpty();
        assertThat(registry.history().stream().filter(entry -> entry.verdict().run().equals("run-" + NUMBER))).hasSize(1);
        assertThat(registry.versions()).hasSizeLessThanOrEqualTo(Turn.KEPT);
    }

    private void recover(Scenario scenario, String what) {
        int exit = OneRun.run(Registries.at(state().resolve("registry")), scenario.act(), NUMBER, Duration.ZERO);
        assertThat(exit).as("the next ordinary run after " + what).isZero();
        assertWhole(scenario, scenario.expected());
    }

    private void breakAndRecover(Scenario scenario, Fault fault, int at) throws IOException, InterruptedException {
        Folders.restore(template(scenario), state());
        Outcome outcome = shim.breakAt(process(scenario), state(), fault, at);
        String what = "%s after %d versions, %s at call %d, %s".formatted(scenario.act(), scenario.before(), fault, at, outcome.calls().get(at - 1));
        assertNotTorn(scenario, what);
        if (fault.canBeReported() && isRequired(fault, outcome.calls(), at)) {
            assertThat(outcome.exit()).as(what).isIn(73, 74);
        }
        recover(scenario, what);
    }

    /** The text in the lock is only for people; all else must be written, or the run has failed. */
    private static boolean isRequired(Fault fault, List<Call> calls, int at) {
        boolean once = fault == Fault.EIO || fault == Fault.ENOSPC;
        return calls.subList(at - 1, once ? at : calls.size()).stream()
                .anyMatch(call -> !call.file().equals(FolderShelf.LOCK) || call.name().startsWith("open"));
    }

    @Test
    void theOrderOfCallsSurvivesAPowerCut() throws IOException, InterruptedException {
        for (Scenario scenario : SCENARIOS) {
            List<Call> calls = clean(scenario).calls();
            assertThat(OrderLint.of(calls)).isEmpty();
            List<String> unsynced = OrderLint.unsynced(calls, state().toRealPath().toString());
            assertThat(unsynced).allMatch(file -> file.endsWith("/" + FolderShelf.LOCK));
        }
    }

    @Test
    void aRunThatFindsItsWorkDoneForcesWhatTheOneBeforeMayNotHave() throws IOException, InterruptedException {
        Scenario scenario = SCENARIOS.get(1);
        clean(scenario);
        Outcome again = shim.count(process(scenario), state());
        assertThat(again.exit()).isZero();
        assertThat(again.calls()).filteredOn(call -> !call.file().equals(FolderShelf.LOCK)).extracting(call -> call.name() + " " + call.file())
                .containsExactly("fsync ledger.jsonl", "fsync registry", "fsync state");
    }

    @Test
    void theVersionIsSafeBeforeItsEntryAndTheEntryBeforeThePointer() throws IOException, InterruptedException {
        List<String> calls = clean(SCENARIOS.get(1)).calls().stream().map(call -> call.name() + " " + call.file()).toList();
        String version = Samples.contents(NUMBER).id().toString();
        assertThat(calls).containsSubsequence("rename " + version, "fsync registry", "write ledger.jsonl", "fsync ledger.jsonl",
                "rename champion.json", "fsync registry");
    }

    @Test
    void anyFaultLeavesTheOldVersionOrTheNewAndTheNextRunRecovers() throws IOException, InterruptedException {
        Random random = new Random(6);
        for (Scenario scenario : SCENARIOS.subList(1, 4)) {
            int calls = clean(scenario).calls().size();
            for (Fault fault : Fault.values()) {
                breakAndRecover(scenario, fault, 1 + random.nextInt(calls));
            }
        }
    }

    @Test
    @Tag("reliability")
    void everyFaultAtEveryCall() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of(
                "| run | versions before | calls | faults | points | torn or missing | recovered | exit 0 after a failed write |",
                "|---|---|---|---|---|---|---|---|"));
        int points = 0;
        for (Scenario scenario : SCENARIOS) {
            int calls = clean(scenario).calls().size();
            for (Fault fault : Fault.values()) {
                for (int at = 1; at <= calls; at++) {
                    breakAndRecover(scenario, fault, at);
                }
            }
            int here = calls * Fault.values().length;
            points += here;
            lines.add("| %s | %d | %d | %d | %d | 0 | 100 %% | 0 |".formatted(scenario.act(), scenario.before(), calls, Fault.values().length, here));
        }
        assertThat(points).isGreaterThanOrEqualTo(500);
        lines.add("");
        lines.add("%d fault points: killed before, killed after, half written, failed once or from there on (EIO, ENOSPC), at every call."
                .formatted(points));
        lines.add("After each, the version in force was the old one or the new one, whole; the next ordinary run succeeded and left nothing behind.");
        lines.add("A single exception would have ended the test, and left no figures. Order of forcing and renaming: 0 complaints.");
        Figures.write("Faults at every call", lines);
    }

    @Test
    @Tag("reliability")
    void aSecondFaultDuringRecovery() throws IOException, InterruptedException {
        int pairs = 0;
        Random random = new Random(7);
        for (Scenario scenario : SCENARIOS.subList(1, 4)) {
            int calls = clean(scenario).calls().size();
            for (int at = 1; at <= calls; at++) {
                Folders.restore(template(scenario), state());
                shim.breakAt(process(scenario), state(), at % 2 == 0 ? Fault.KILL : Fault.HALF, at);
                Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
                int second = 1 + random.nextInt(calls);
                shim.breakAt(process(scenario), state(), fault, second);
                String what = "%s, killed at %d, then %s at %d".formatted(scenario, at, fault, second);
                assertNotTorn(scenario, what);
                recover(scenario, what);
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThanOrEqualTo(100);
        Figures.write("Faults during recovery", List.of(
                "%d pairs: killed at every call, then a second, seeded fault in the run that recovers.".formatted(pairs),
                "0 torn, 0 missing; the third run recovered, 100 %."));
    }
}
