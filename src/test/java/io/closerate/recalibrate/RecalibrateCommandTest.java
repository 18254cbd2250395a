package io.closerate.recalibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.closerate.calibrate.PlanFile;
import io.closerate.calibrate.Progress;
import io.closerate.calibrate.Settings;
import io.closerate.cli.Command;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.job.RecalibrateJob;
import io.closerate.job.Run;
import io.closerate.monitor.Mix;
import io.closerate.recalibrate.gate.Challenger;
import io.closerate.recalibrate.gate.Update;
import io.closerate.registry.Contents;
import io.closerate.registry.Holder;
import io.closerate.registry.Registries;
import io.closerate.registry.Registry;
import io.closerate.registry.Turn;
import io.closerate.registry.Verdict;
import io.closerate.reliability.Folders;
import io.closerate.report.MixJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code closerate recalibrate} promises a scheduler. */
class RecalibrateCommandTest {

    private static final LocalDate THEN = LocalDate.of(2026, 2, 28);
    private static final LocalDate NOW = LocalDate.of(2026, 6, 30);

    @TempDir
    private static Path shared;

    private static Book book;
    private static Path made;

    @TempDir
    private Path folder;

    private Path registry;
    private Path plan;

    @BeforeAll
    static void publishAChampion() throws IOException {
        book = Book.simulated(3_000, 31).worse(THEN, 0.4);
        book.asOf(THEN).write(shared.resolve("leads.csv"));
        made = shared.resolve("registry");
        Recalibrated first = Recalibrated.run(Recalibrated.plan(shared, "leads.csv"), made, "--as-of", THEN.toString());
        assertThat(first.verdict()).as(first.err()).isEqualTo("published");
        assertThat(first.code()).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        registry = folder.resolve("registry");
        Folders.restore(made, registry);
        book.asOf(NOW).write(folder.resolve("leads.csv"));
        plan = Recalibrated.plan(folder, "leads.csv");
    }

    private Recalibrated run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--as-of", NOW.toString()));
        arguments.addAll(List.of(more));
        return Recalibrated.run(plan, registry, arguments.toArray(String[]::new));
    }

    private Path with(String... settings) throws IOException {
        return Files.writeString(folder.resolve("other.yaml"), Files.readString(plan) + String.join("\n", settings) + "\n");
    }

    @Test
    void aFallenWinRateMovesTheCurveAndLeavesThePoints() throws IOException {
        Recalibrated run = run();
        assertThat(run.verdict()).as(run.line() + run.err()).isEqualTo("published");
        assertThat(run.line().path("details").path("update").asText()).isEqualTo("intercept");
        try (Registry opened = Registries.at(registry)) {
            Contents now = opened.champion().orElseThrow().contents();
            Contents before = opened.read(opened.versions().get(1));
            assertThat(now.grid().points()).isEqualTo(before.grid().points());
            assertThat(now.grid().curve().probability(0)).isLessThan(before.grid().curve().probability(0));
            assertThat(now.names()).containsExactly("comparison.json", "grid.json", "model-card.json", "model-card.md", "plan.yaml", "profile.json", "provenance.json");
            assertThat(before.names()).contains("evaluation.json", "model-card.json", "model-card.md");
            assertThat(now.text("provenance.json")).contains("\"base\" : \"" + before.id(), "\"update\" : \"intercept\"");
        }
    }

    @Test
    void theSameRunTenTimesIsOneVersionAndExitsZero() throws IOException {
        Recalibrated first = run();
        String ledger = Files.readString(registry.resolve("ledger.jsonl"));
        for (int i = 0; i < 9; i++) {
            Recalibrated again = run();
            assertThat(again.code()).isZero();
            assertThat(again.line().path("alreadyDone").asBoolean()).isTrue();
            assertThat(again.versions()).isEqualTo(first.versions());
        }
        assertThat(Files.readString(registry.resolve("ledger.jsonl"))).isEqualTo(ledger);
    }

    @Test
    void aGridCanBeMadeAgainFromItsVersionAndTheLeads() throws IOException {
        Path own = folder.resolve("again");
        Path old = Files.createDirectory(folder.resolve("old"));
        book.asOf(THEN).write(old.resolve("leads.csv"));
        try (Registry opened = Registries.at(made)) {
            Contents version = opened.champion().orElseThrow().contents();
            Path again = Files.writeString(old.resolve("plan.yaml"), version.text("plan.yaml") + "leads: leads.csv\n");
            Recalibrated run = Recalibrated.run(again, own);
            assertThat(run.versions()).containsExactly(opened.champion().orElseThrow().id().toString());
        }
    }

    /** What is on the card is enough: the version before, its curve stretched and shifted by the numbers that stand there. */
    @Test
    void aMovedGridCanBeMadeAgainFromItsCard() throws IOException {
        run();
        try (Registry opened = Registries.at(registry)) {
            Contents version = opened.champion().orElseThrow().contents();
            JsonNode made = new ObjectMapper().readTree(version.text("model-card.json")).path("provenance");
            Contents base = opened.read(opened.find(made.path("base").asText()));
            Grid again = Challenger.moved(base.grid(), Update.SLOPE, made.path("stretch").asDouble(), made.path("shift").asDouble()).grid();
            assertThat(GridFile.write(again)).isEqualTo(version.text("grid.json"));
            assertThat(sha256(version.text("grid.json"))).isEqualTo(made.path("gridSha256").asText());
            assertThat(sha256(version.text("plan.yaml"))).isEqualTo(made.path("planSha256").asText());
            assertThat(version.text("provenance.json")).contains(made.path("dataSha256").asText());
            assertThat(version.text("model-card.md").lines().filter(line -> line.startsWith("## "))).containsExactly("## Purpose", "## Data",
                    "## Leads still open", "## Attributes", "## Evidence", "## Validation", "## Calibration", "## Comparison with the grid in force",
                    "## Limits", "## Provenance");
            assertThat(version.text("model-card.md")).contains(version.text("plan.yaml").strip());
            Mix mix = MixJson.read(version.text("model-card.json")).orElseThrow();
            assertThat(mix.fits(version.grid())).isTrue();
            assertThat(mix.leads()).isEqualTo(book.asOf(NOW).rows().size());
        }
    }

    @Test
    void aMovedGridCanBeComparedAndMonitored() throws IOException {
        run();
        String before;
        try (Registry opened = Registries.at(registry)) {
            before = opened.versions().get(1).toString();
        }
        Command diff = Command.run("diff", registry + "#" + before, registry.toString(), "--language", "en");
        assertThat(diff.out().replaceAll("\\s+", " ")).as(diff.err()).contains("only the close curve was moved", "0.0 % change tier")
                .doesNotContain("the doing of plan");
        Path out = folder.resolve("monitored");
        Command monitor = Command.run("monitor", registry.toString(), folder.resolve("leads.csv").toString(), "--out", out.toString());
        assertThat(monitor.out()).as(monitor.err()).contains(String.format(Locale.ROOT, "against the %,d leads it was made from", book.asOf(NOW).rows().size()));
        assertThat(Files.readString(out.resolve("monitor.html"))).contains("Month by month").doesNotContain("Missing and unseen values");
    }

    @Test
    void theLogSaysInOneLineWhatBecameOfTheGridAndWhy() throws IOException {
        assertThat(run("--language", "en").err()).contains("verdict: as of " + NOW + ", published – a new grid is in force (intercept)");
        assertThat(run("--log", "json").err()).contains("verdict: as of " + NOW + ", published").doesNotContain("(intercept)");
        plan = with("batch-wins: 1000");
        assertThat(run("--log", "json").err()).containsPattern("verdict: as of " + NOW + ", kept:no-evidence \\(\\d+ new wins and \\d+ new losses");
    }

    @Test
    void tooFewNewWinsKeepTheGridAndExitWithFour() throws IOException {
        plan = with("batch-wins: 1000");
        Recalibrated run = run();
        assertThat(run.verdict()).isEqualTo("kept:no-evidence");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run().code()).isZero();
    }

    @Test
    void aGateThatDoesNotLetPassExitsWithThree() throws IOException {
        book.asOf(NOW).change(row -> row[book.at("closed")].compareTo(THEN.toString()) > 0 && row[book.at("source")].matches("Referral|Web form"),
                (row, at) -> row[at.at("status")] = "Lost").write(folder.resolve("leads.csv"));
        plan = with("max-tier-change: 0");
        Recalibrated run = run();
        assertThat(run.verdict()).as(run.line() + run.err()).startsWith("refused:");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.line().path("details").path("gate.tiers").asText()).contains("not passed");
    }

    /** Everywhere else more leads close than before, so close probabilities should rise; in one industry, of which the grid knows nothing, none closes any more. */
    @Test
    void aSegmentThatWouldBeForetoldWorseHoldsTheNewGridBack() throws IOException {
        Predicate<String[]> late = row -> row[book.at("closed")].compareTo(THEN.toString()) > 0;
        book.asOf(NOW).change(late.and(row -> row[book.at("lead_id")].hashCode() % 2 == 0), (row, at) -> row[at.at("status")] = "Won")
                .change(late.and(row -> row[book.at("industry")].equals("Education")), (row, at) -> row[at.at("status")] = "Lost")
                .write(folder.resolve("leads.csv"));
        plan = with("segments: [industry]\nskip: [win-rate]");
        Recalibrated run = run();
        assertThat(run.verdict()).as(run.line() + run.err()).startsWith("refused:");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.line().path("details").path("gate.segment").asText()).contains("not passed").contains("Education");
    }

    @Test
    void forcePublishesWithAReasonThatIsKept() throws IOException {
        plan = with("batch-wins: 1000");
        assertThat(run("--force").code()).isEqualTo(64);
        assertThat(run("--reason", "because").code()).isEqualTo(64);
        Recalibrated run = run("--force", "--reason", "the board wants it");
        assertThat(run.verdict()).as(run.err()).isEqualTo("published");
        assertThat(run.line().path("details").path("update").asText()).isEqualTo("refit");
        try (Registry opened = Registries.at(registry)) {
            Contents version = opened.champion().orElseThrow().contents();
            assertThat(version.text("provenance.json")).contains("the board wants it");
            assertThat(version.text("model-card.md")).contains("the board wants it");
            assertThat(opened.history().get(opened.history().size() - 1).verdict().details()).containsEntry("forced", "the board wants it");
        }
    }

    @Test
    void whatPeopleRolledBackIsNotPublishedAgainByTheSameRun() {
        String published = run().versions().get(0);
        assertThat(Command.run("rollback", registry.toString(), "--reason", "complaints").code()).isZero();
        assertThat(run().line().path("alreadyDone").asBoolean()).isTrue();
        try (Registry opened = Registries.at(registry)) {
            assertThat(opened.champion().orElseThrow().id().toString()).isNotEqualTo(published);
        }
    }

    @Test
    void aBusyRegistryExitsWithSeventyFiveAndWritesNothing() {
        try (Registry opened = Registries.at(registry); Turn turn = opened.turn(Holder.me(Instant.EPOCH), Duration.ZERO)) {
            Recalibrated run = run("--metrics", folder.resolve("m.prom").toString());
            assertThat(run.code()).isEqualTo(75);
            assertThat(run.verdict()).isEqualTo("failed:busy");
            assertThat(folder.resolve("m.prom")).doesNotExist();
            turn.record(Verdict.byHand(Instant.EPOCH, "looked", "still mine"));
        }
        assertThat(run().code()).isZero();
    }

    @Test
    void metricsAreAnOpenMetricsFile() throws IOException {
        Path file = folder.resolve("closerate.prom");
        run("--metrics", file.toString());
        assertThat(Files.readAllLines(file)).contains("closerate_recalibration_exit_code{plan=\"atelier\"} 0",
                "closerate_recalibration_verdict{plan=\"atelier\",verdict=\"published\"} 1").last().isEqualTo("# EOF");
        Files.writeString(folder.resolve("leads.csv"), "");
        assertThat(run("--metrics", file.toString()).code()).isEqualTo(65);
        assertThat(Files.readString(file)).contains("failed:data", "exit_code{plan=\"atelier\"} 65");
    }

    @Test
    void metricsThatCannotBeWrittenAreNoSilentSuccess() {
        Recalibrated run = run("--metrics", folder.resolve("no/such/m.prom").toString());
        assertThat(run.code()).isEqualTo(73);
        assertThat(run.lines().get(0).path("verdict").asText()).isEqualTo("published");
        assertThat(run.line().path("verdict").asText()).isEqualTo("failed:output");
        assertThat(run().code()).isZero();
    }

    @Test
    void theWebhookGetsTheLineAndItsFailureChangesNothing() throws IOException {
        List<String> told = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(told.size() == 1 ? 204 : 500, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=hunter2";
        Recalibrated first = run("--notify", url);
        Recalibrated refused = run("--notify", url);
        server.stop(0);
        Recalibrated unheard = run("--notify", url);
        assertThat(told.get(0)).isEqualTo(first.line().toString());
        assertThat(first.err()).doesNotContain("webhook");
        assertThat(refused.err()).contains("127.0.0.1 answered 500");
        assertThat(unheard.err()).contains("could not be told").doesNotContain("hunter2");
        assertThat(List.of(refused.code(), unheard.code())).containsOnly(0);
        assertThat(run("--notify", "ftp://example.org/").code()).isEqualTo(64);
    }

    @Test
    void logsCanBeJson() {
        Recalibrated run = run("--log", "json");
        assertThat(run.err().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"at\":\"") && line.endsWith("}"));
    }

    @Test
    void aRegistryThatCannotBeMadeOrWrittenHasAClearCode() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(Recalibrated.run(plan, file, "--as-of", NOW.toString()).code()).isEqualTo(73);
        assumeTrue(Files.isDirectory(Path.of("/proc")), "there is no folder that even root cannot write");
        Recalibrated run = Recalibrated.run(plan, Path.of("/proc/grids"), "--as-of", NOW.toString());
        assertThat(run.code()).isIn(73, 74);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void aClockSetBackChangesNothing() {
        Settings settings = settings();
        Clock longAgo = Clock.fixed(Instant.parse("1999-12-31T23:59:59Z"), ZoneOffset.UTC);
        List<Run> runs = new ArrayList<>();
        try (Registry opened = Registries.at(registry)) {
            new RecalibrateJob(settings, RecalibrateJob.Orders.NONE, longAgo).run(opened, Progress.NONE, runs::add);
            assertThat(runs.get(0).words()).isEqualTo("published");
            assertThat(opened.champion().orElseThrow().id()).isEqualTo(runs.get(0).version().orElseThrow());
            assertThat(opened.verify()).isEmpty();
        }
        assertThat(run().line().path("alreadyDone").asBoolean()).isTrue();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private Settings settings() {
        try {
            return PlanFile.read(plan).with("as-of", NOW.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void leapDaysAndDaysOnWhichClocksChangeAreDays() throws IOException {
        for (String day : List.of("2026-03-29", "2026-10-25", "2028-02-29")) {
            Recalibrated run = Recalibrated.run(plan, registry, "--as-of", day);
            assertThat(run.line().path("asOf").asText()).as(run.err()).isEqualTo(day);
            assertThat(run.code()).isIn(0, 4);
        }
        assertThat(Recalibrated.run(plan, registry, "--as-of", "2027-02-29").code()).isEqualTo(64);
    }

    @Test
    void withoutAnAsOfDayTheLastDayInTheLeadsCounts() {
        Recalibrated run = Recalibrated.run(plan, registry);
        assertThat(run.line().path("asOf").asText()).isEqualTo(NOW.toString());
    }

    @Test
    void anEarlierDayThanThatOfTheGridInForceIsAMistake() {
        Recalibrated run = Recalibrated.run(plan, registry, "--as-of", "2026-01-31");
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).contains("2026-01-31", THEN.toString());
    }

    @Test
    void aPlanWithoutDaysOrRegistryIsAMistake() throws IOException {
        String bare = Files.readString(plan).replaceAll("(?m)^(created|closed): .*\n", "");
        Path other = Files.writeString(folder.resolve("other.yaml"), bare);
        assertThat(Recalibrated.run(other, registry).code()).isEqualTo(64);
        assertThat(Command.run("recalibrate", plan.toString()).code()).isEqualTo(64);
    }

    @Test
    void aNameThatIsNotThereIsNotPassedOver() throws IOException {
        for (String setting : List.of("skip: [volum]", "segments: [regio]", "monotone: [employee]")) {
            plan = with(setting);
            Recalibrated run = run();
            assertThat(run.code()).as(setting).isEqualTo(64);
            assertThat(run.err()).containsPattern("volume|region|employees");
        }
    }

    @Test
    void aGridPublishedByOtherMeansSaysNotWhatItHasSeen() throws IOException {
        Path foreign = folder.resolve("foreign");
        try (Registry from = Registries.at(made); Registry to = Registries.at(foreign);
                Turn turn = to.turn(Holder.me(Instant.EPOCH), Duration.ZERO)) {
            String grid = GridFile.write(from.champion().orElseThrow().contents().grid());
            turn.publish(Contents.of(Map.of(Contents.GRID, grid.getBytes(StandardCharsets.UTF_8))), Verdict.byHand(Instant.EPOCH, "published", "by hand"));
        }
        Recalibrated run = Recalibrated.run(plan, foreign, "--as-of", NOW.toString());
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).contains("does not say what it has seen");
    }
}
