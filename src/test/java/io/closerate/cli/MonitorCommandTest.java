package io.closerate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.monitor.SmallGrids;
import io.closerate.registry.Contents;
import io.closerate.registry.Registries;
import io.closerate.registry.Registry;
import io.closerate.registry.Samples;
import io.closerate.registry.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grid of the first half of the shipped leads, in use over the second half. */
class MonitorCommandTest {

    private static final Path LEADS = Path.of("datasets/atelier/leads.csv");

    @TempDir
    static Path folder;

    private static List<String> rows;
    private static String grid;
    private static String later;

    @BeforeAll
    static void calibrateOnTheFirstHalf() throws IOException {
        rows = Files.readAllLines(LEADS);
        String earlier = write("earlier.csv", rows.subList(0, 3000));
        List<String> second = new ArrayList<>(rows.subList(3000, rows.size()));
        second.add(0, rows.get(0));
        later = write("later.csv", second);
        grid = folder.resolve("grid").toString();
        Command calibrated = Command.run("calibrate", earlier, "--plan", "datasets/atelier/plan.yaml", "--out", grid, "--quiet");
        assertThat(calibrated.code()).as(calibrated.err()).isZero();
    }

    private static String write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }

    @Test
    void thePlanBesideTheGridTellsWhatColumnsAreFor() {
        Command command = Command.run("monitor", grid, later);
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out()).contains("ARE LEADS STILL THE SAME?", "DO THEY CLOSE AS PROMISED?",
                "score ", "that came in by 2026-07-", "still open", "too young to judge");
    }

    @Test
    void speaksFrench() {
        Command command = Command.run("monitor", grid, later, "--language", "fr");
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out()).contains("LES LEADS SONT-ILS ENCORE LES MÊMES", "CONCLUENT-ILS COMME ANNONCÉ", "la grille annonçait", "trop jeunes pour juger")
                .doesNotContain("promised", "still open", "steady");
    }

    @Test
    void aGridFileAloneKnowsItsLevelsButNoScores() throws IOException {
        Command command = Command.run("monitor", grid + "/grid.json", later, "--json");
        assertThat(command.code()).as(command.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(command.out());
        assertThat(json.path("score").isNull()).isTrue();
        assertThat(json.path("scoreWhy").asText()).contains("model card");
        assertThat(json.path("recordWhy").asText()).isEqualTo("no outcome is named");
        assertThat(json.path("attributes").size()).isGreaterThan(10);
    }

    @Test
    void aRegistryTellsTheGridInForceItsModelCardTheScoresAndItsPlanTheColumns() throws IOException {
        Registry registry = Registries.at(folder.resolve("grids"));
        try (Turn turn = registry.turn(Samples.ME, Duration.ZERO)) {
            turn.publish(Contents.of(Map.of("grid.json", Files.readAllBytes(Path.of(grid, "grid.json")),
                    "model-card.json", Files.readAllBytes(Path.of(grid, "model-card.json")),
                    "plan.yaml", Files.readAllBytes(Path.of(grid, "plan.yaml")))), Samples.verdict(1));
        }
        Command command = Command.run("monitor", registry.place(), later, "--json");
        assertThat(command.code()).as(command.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(command.out());
        JsonNode folders = new ObjectMapper().readTree(Command.run("monitor", grid, later, "--json").out());
        assertThat(json.path("score").isNull()).isFalse();
        assertThat(json.path("score")).isEqualTo(folders.path("score"));
        assertThat(json.path("record")).isEqualTo(folders.path("record"));
    }

    @Test
    void namesAreNothingButTextOnThePage() throws IOException {
        String name = "<script>alert(1)</script>";
        Grid hostile = SmallGrids.grid(SmallGrids.words(name, List.of("a", "b"), SmallGrids.hundreds(40, 10), 6, -6));
        Path file = Files.writeString(folder.resolve("hostile.json"), GridFile.write(hostile));
        List<String> leads = new ArrayList<>(List.of(name));
        leads.addAll(Collections.nCopies(50, "\u001b[31m<b>"));
        Path out = folder.resolve("hostile");
        Command command = Command.run("monitor", file.toString(), write("hostile.csv", leads), "--out", out.toString());
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out()).contains("never seen before").doesNotContain("\u001b");
        assertThat(Files.readString(out.resolve("monitor.html"))).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void thoseWhoChangedAreNamedAndTheExitCodeSaysSoOnlyIfAsked() throws IOException {
        List<String> changed = new ArrayList<>();
        changed.add(rows.get(0));
        rows.subList(3000, rows.size()).forEach(row -> changed.add(row.replace(",Referral,", ",Billboard,")));
        String leads = write("changed.csv", changed);
        Command told = Command.run("monitor", grid, leads, "--json");
        assertThat(told.code()).isZero();
        JsonNode json = new ObjectMapper().readTree(told.out());
        assertThat(json.path("alarm").asBoolean()).isTrue();
        assertThat(json.path("alarms").toString()).contains("source").contains("never seen before");
        assertThat(Command.run("monitor", grid, leads, "--fail-on-drift").code()).isEqualTo(3);
        assertThat(Command.run("monitor", grid, leads, "--baseline", leads, "--fail-on-drift").code()).isZero();
    }

    @Test
    void theFolderHoldsThePageAndItsCharts() throws IOException {
        Path out = folder.resolve("monitor");
        Command command = Command.run("monitor", grid, later, "--out", out.toString());
        assertThat(command.code()).as(command.err()).isZero();
        String page = Files.readString(out.resolve("monitor.html"));
        assertThat(page).contains("Are leads still the same?", "Close rate by month", "aria-label").doesNotContain("NaN", "<script");
        for (String chart : List.of("drift", "score-mix", "months", "promises")) {
            assertThat(ImageIO.read(out.resolve("charts/" + chart + ".png").toFile()).getWidth()).isBetween(1270, 1290);
        }
        Command json = Command.run("monitor", grid, later, "--json");
        assertThat(Files.readString(out.resolve("monitor.json"))).isEqualTo(json.out());
        assertThat(Command.run("monitor", grid, later, "--out", folder.toString()).code()).isEqualTo(73);
    }

    @Test
    void leadsWithoutOutcomeColumnsAreComparedAllTheSame() throws IOException {
        List<String> without = rows.subList(0, 1000).stream().map(row -> row.replaceFirst("^([^,]*),[^,]*,[^,]*,[^,]*,", "$1,")).toList();
        Command command = Command.run("monitor", grid, write("without.csv", without));
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out()).contains("Not told: no outcome is named.");
    }

    @Test
    void wrongUseIsSaidInOneLine() throws IOException {
        Command noColumn = Command.run("monitor", grid, later, "--created", "creatd");
        assertThat(noColumn.code()).isEqualTo(64);
        assertThat(noColumn.err()).contains("created").hasLineCount(1);
        Command noWon = Command.run("monitor", grid + "/grid.json", later, "--outcome", "status");
        assertThat(noWon.code()).isEqualTo(64);
        assertThat(noWon.err()).contains("won is not set").hasLineCount(1);
        String other = write("other.csv", List.of("a,b", "1,2", "3,4"));
        assertThat(Command.run("monitor", grid, other).code()).isEqualTo(65);
        assertThat(Command.run("monitor", grid, folder.resolve("none.csv").toString()).code()).isEqualTo(66);
        assertThat(Command.run("monitor", folder.resolve("none").toString(), later).code()).isEqualTo(66);
    }

    @Test
    void onlyLeadsSinceADayCount() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Command.run("monitor", grid, later, "--since", "2026-08-01", "--json").out());
        assertThat(json.at("/leads/now").asInt()).isBetween(100, 1500);
        assertThat(json.at("/record/months").size()).isEqualTo(2);
    }
}
