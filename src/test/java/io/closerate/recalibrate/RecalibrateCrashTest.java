package io.closerate.recalibrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.registry.Champion;
import io.closerate.registry.Finding;
import io.closerate.registry.Registries;
import io.closerate.registry.Registry;
import io.closerate.registry.VersionId;
import io.closerate.reliability.FaultShim;
import io.closerate.reliability.FaultShim.Call;
import io.closerate.reliability.FaultShim.Fault;
import io.closerate.reliability.FaultShim.Outcome;
import io.closerate.reliability.Figures;
import io.closerate.reliability.Folders;
import io.closerate.reliability.OrderLint;
import io.closerate.reliability.PowerCut;
import io.closerate.reliability.PowerCut.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code closerate recalibrate} in a process of its own, broken at every call by which it changes files. */
class RecalibrateCrashTest {

    private static final LocalDate THEN = LocalDate.of(2026, 2, 28);
    private static final LocalDate NOW = LocalDate.of(2026, 9, 30);

    /** Every how manieth call is broken, for those who have no hour; other calls for each kind of fault. */
    private static final int STEP = Integer.getInteger("closerate.faults.step", 1);

    @TempDir
    private Path folder;

    private FaultShim shim;
    private Program program;
    private List<Job> jobs;

    /**
     * A job that is broken.
     *
     * @param name what it does
     * @param plan its plan
     * @param asOf its day
     * @param template the state it begins from
     * @param old the version in force before
     * @param next the version in force after
     */
    private record Job(String name, Path plan, LocalDate asOf, Path template, Optional<VersionId> old, Optional<VersionId> next) {
    }

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        shim = FaultShim.built();
        program = Program.fast();
        Book.simulated(700, 5).worse(THEN, 0.3).write(folder.resolve("leads.csv"));
        Path plan = Recalibrated.plan(folder, "leads.csv", "batch-wins: 5");
        Files.writeString(plan, Files.readString(plan).replaceFirst("only: .*", "only: [source, newsletter]"));
        jobs = new ArrayList<>();
        Path empty = Files.createDirectory(folder.resolve("empty"));
        jobs.add(job("first", plan, THEN, empty));
        Path made = folder.resolve("made");
        Folders.restore(state(), made);
        jobs.add(job("intercept or slope", plan, NOW, made));
        Path kept = folder.resolve("kept");
        Folders.restore(state(), kept);
        Path strict = Files.writeString(folder.resolve("strict.yaml"), Files.readString(plan).replace("batch-wins: 5", "batch-wins: 400"));
        jobs.add(job("no evidence", strict, NOW, kept));
    }

    /** {@return a job that was once run whole, which tells what it comes to} */
    private Job job(String name, Path plan, LocalDate asOf, Path template) throws IOException {
        Folders.restore(template, state());
        Optional<VersionId> old = inForce();
        Recalibrated run = Recalibrated.run(plan, registry(), "--as-of", asOf.toString());
        assertThat(run.line().path("details").path("update").asText() + run.verdict()).as(run.line() + run.err())
                .containsPattern(name.replace(" or ", "|").replace(' ', '-'));
        Job job = new Job(name, plan, asOf, template, old, inForce());
        assertThat(job.next().equals(old)).isEqualTo(run.verdict().startsWith("kept"));
        return job;
    }

    private Path state() {
        return folder.resolve("state");
    }

    private Path registry() {
        return state().resolve("registry");
    }

    private Path metrics() {
        return state().resolve("closerate.prom");
    }

    private Optional<VersionId> inForce() {
        return Registries.at(registry()).champion().map(Champion::id);
    }

    private ProcessBuilder process(Job job) {
        return program.builder("recalibrate", job.plan().toString(), "--registry", registry().toString(), "--as-of", job.asOf().toString(),
                "--metrics", metrics().toString()).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private Outcome clean(Job job) throws IOException, InterruptedException {
        Folders.restore(job.template(), state());
        Outcome outcome = shim.count(process(job), state());
        assertThat(outcome.exit()).isEqualTo(exit(job));
        assertWhole(job);
        return outcome;
    }

    private static int exit(Job job) {
        return job.next().equals(job.old()) ? 4 : 0;
    }

    private void assertNotTorn(Job job, String what) throws IOException {
        Registry registry = Registries.at(registry());
        Optional<Champion> champion = registry.champion();
        assertThat(champion.map(Champion::id)).as(what).isIn(job.old(), job.next());
        if (job.old().isPresent()) {
            // A first version whose pointer was not written yet is found by the ledger, with a word on it.
            assertThat(champion.orElseThrow().warnings()).as(what).isEmpty();
        }
        assertThat(registry.verify()).as(what).noneMatch(finding -> finding.kind() == Finding.Kind.DAMAGE);
        if (Files.exists(metrics())) {
            assertThat(Files.readString(metrics())).as(what).endsWith("# EOF\n");
        }
    }

    private void assertWhole(Job job) throws IOException {
        assertThat(inForce()).isEqualTo(job.next());
        assertThat(Registries.at(registry()).verify()).isEmpty();
        assertThat(Files.readString(metrics())).endsWith("# EOF\n");
        assertThat(Folders.walk(state())).noneMatch(file -> file.getFileName().toString().startsWith("."));
    }

    private void recover(Job job, String what) throws IOException {
        Recalibrated run = Recalibrated.run(job.plan(), registry(), "--as-of", job.asOf().toString(), "--metrics", metrics().toString());
        assertThat(run.code()).as("the next ordinary run after " + what + run.err()).isIn(0, exit(job));
        assertWhole(job);
    }

    private void breakAndRecover(Job job, Fault fault, int at) throws IOException, InterruptedException {
        Folders.restore(job.template(), state());
        Outcome outcome = shim.breakAt(process(job), state(), fault, at);
        String what = "%s, %s at call %d, %s".formatted(job.name(), fault, at, outcome.calls().get(at - 1));
        assertNotTorn(job, what);
        if (fault.canBeReported() && isRequired(fault, outcome.calls(), at)) {
            assertThat(outcome.exit()).as(what).isIn(73, 74);
        }
        recover(job, what);
    }

    /** The text in the lock is only for people; all else must be written, or the run has failed. */
    private static boolean isRequired(Fault fault, List<Call> calls, int at) {
        boolean once = fault == Fault.EIO || fault == Fault.ENOSPC;
        return calls.subList(at - 1, once ? at : calls.size()).stream().anyMatch(call -> !call.file().equals("lock") || call.name().startsWith("open"));
    }

    @Test
    void theOrderOfCallsSurvivesAPowerCut() throws IOException, InterruptedException {
        for (Job job : jobs) {
            List<Call> calls = clean(job).calls().stream().filter(call -> !call.path().contains("closerate.prom")).toList();
            assertThat(OrderLint.of(calls)).isEmpty();
            assertThat(OrderLint.unsynced(calls, registry().toRealPath().toString())).allMatch(file -> file.endsWith("/lock"));
        }
    }

    /** {@return the calls of an unbroken run, ready to be cut off} */
    private PowerCut powerCut(Job job) throws IOException, InterruptedException {
        Outcome outcome = clean(job);
        Path after = folder.resolve("after");
        Folders.restore(state(), after);
        return new PowerCut(job.template(), after, state().toRealPath(), outcome.calls());
    }

    /** But for the metrics file, which the next run writes anew: it may be gone, not torn. */
    @Test
    void aPowerCutAfterASuccessThatWasReportedLosesNothing() throws IOException, InterruptedException {
        for (Job job : jobs) {
            PowerCut cut = powerCut(job);
            for (Disk disk : Disk.values()) {
                cut.write(cut.calls().size(), disk, state());
                assertThat(inForce()).as(job.name() + ", " + disk).isEqualTo(job.next());
                assertThat(Registries.at(registry()).verify()).as(job.name() + ", " + disk).isEmpty();
                assertNotTorn(job, job.name() + ", " + disk);
            }
        }
    }

    /** The replay itself must be able to lose: of a run whose forcing is forgotten nothing is left but empty files. */
    @Test
    void withoutForcingThePowerCutWouldLoseTheGrid() throws IOException, InterruptedException {
        PowerCut cut = powerCut(jobs.get(0));
        PowerCut careless = new PowerCut(cut.before(), cut.after(), cut.root(), cut.calls().stream().filter(call -> !call.name().contains("sync")).toList());
        careless.write(careless.calls().size(), Disk.FORGETFUL, state());
        assertThat(registry()).doesNotExist();
        careless.write(careless.calls().size(), Disk.HOLLOW, state());
        assertThat(Files.size(registry().resolve("ledger.jsonl"))).isZero();
    }

    @Test
    @Tag("reliability")
    void aPowerCutAfterAnyCall() throws IOException, InterruptedException {
        int cuts = 0;
        for (Job job : jobs) {
            PowerCut cut = powerCut(job);
            for (int done = 0; done <= cut.calls().size(); done += STEP) {
                for (Disk disk : Disk.values()) {
                    cut.write(done, disk, state());
                    String what = "%s, power cut after %d of %d calls, %s disk".formatted(job.name(), done, cut.calls().size(), disk);
                    assertNotTorn(job, what);
                    recover(job, what);
                    cuts++;
                }
            }
        }
        assertThat(cuts).isGreaterThanOrEqualTo(200 / STEP);
        Figures.write("Power cuts", List.of(
                "%d cuts, replayed from the calls of three recalibrations: after each call, on a disk that loses every name and byte that was not forced,".formatted(cuts),
                "and on one that keeps names and loses bytes. 0 torn, 0 missing, 0 reported successes lost; the next ordinary run recovered, 100 %."));
    }

    @Test
    void someFaultsLeaveTheOldGridOrTheNewAndTheNextRunRecovers() throws IOException, InterruptedException {
        Random random = new Random(8);
        for (Job job : jobs) {
            int calls = clean(job).calls().size();
            for (Fault fault : List.of(Fault.KILL, Fault.HALF, Fault.ENOSPCALL)) {
                breakAndRecover(job, fault, 1 + random.nextInt(calls));
            }
        }
    }

    @Test
    @Tag("reliability")
    void everyFaultAtEveryCallOfAFirstPublication() throws IOException, InterruptedException {
        breakEverywhere(jobs.get(0));
    }

    @Test
    @Tag("reliability")
    void everyFaultAtEveryCallOfAMovedCurve() throws IOException, InterruptedException {
        breakEverywhere(jobs.get(1));
    }

    @Test
    @Tag("reliability")
    void everyFaultAtEveryCallOfARunThatKeepsTheGrid() throws IOException, InterruptedException {
        breakEverywhere(jobs.get(2));
    }

    private void breakEverywhere(Job job) throws IOException, InterruptedException {
        int calls = clean(job).calls().size();
        List<Fault> faults = faults(job);
        int points = 0;
        for (Fault fault : faults) {
            for (int at = 1 + (3 * fault.ordinal()) % STEP; at <= calls; at += STEP) {
                breakAndRecover(job, fault, at);
                points++;
            }
        }
        Figures.write("Recalibration that comes to \"%s\": faults".formatted(job.name()), List.of(
                "%d calls, %s broken in %d ways: %d fault points over the whole job, from taking the turn to the metrics file."
                        .formatted(calls, STEP == 1 ? "each" : "one in %d".formatted(STEP), faults.size(), points),
                "0 torn, 0 missing, no exit 0 after a failed write; the next ordinary run recovered, 100 %, and left no draft behind."));
    }

    /** A first publication goes the way of every other one: the three faults that differ most suffice there. */
    private static List<Fault> faults(Job job) {
        return job.name().equals("first") ? List.of(Fault.KILL, Fault.HALF, Fault.ENOSPCALL) : List.of(Fault.values());
    }

    @Test
    @Tag("reliability")
    void aSecondFaultDuringRecovery() throws IOException, InterruptedException {
        Random random = new Random(9);
        int pairs = 0;
        for (Job job : jobs.subList(0, 2)) {
            int calls = clean(job).calls().size();
            for (int i = 0; i < 52; i += STEP) {
                Folders.restore(job.template(), state());
                int at = 1 + i % calls;
                shim.breakAt(process(job), state(), i % 2 == 0 ? Fault.KILL : Fault.HALF, at);
                Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
                int second = 1 + random.nextInt(calls);
                shim.breakAt(process(job), state(), fault, second);
                String what = "%s, killed at %d, then %s at %d".formatted(job.name(), at, fault, second);
                assertNotTorn(job, what);
                recover(job, what);
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThanOrEqualTo(100 / STEP);
        Figures.write("Faults during the recovery of a recalibration", List.of(
                "%d pairs: killed, then a second, seeded fault in the run that recovers. 0 torn, 0 missing; the third run recovered, 100 %%."
                        .formatted(pairs)));
    }
}
