package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.closerate.cli.Command;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.grid.Score;
import io.closerate.lead.Lead;
import io.closerate.simulate.SimulatedLead;
import io.closerate.simulate.Simulation;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the shipped data set, from the plan to scored leads. */
class MainJobTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Command calibrated;
    private static Path out;

    @BeforeAll
    static void calibrate() {
        out = folder.resolve("atelier");
        calibrated = Command.run("calibrate", "datasets/atelier/plan.yaml", "--out", out.toString());
        assertThat(calibrated.code()).as(calibrated.err()).isZero();
    }

    @Test
    void everyFileIsWritten() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("grid.json", "grid.csv", "grids",
                    "evaluation.json", "report.html", "charts", "problems.csv", "plan.yaml", "model-card.md", "model-card.json");
        }
        assertThat(out.resolve("grids/close-rate.json")).exists();
        assertThat(out.resolve("grids/logistic.json")).exists();
        assertThat(out.resolve("charts/gains.png")).isNotEmptyFile();
        assertThat(out.resolve("charts/gains.svg")).isNotEmptyFile();
    }

    @Test
    void whatAPersonWantsFirstIsPrinted() {
        assertThat(calibrated.out()).contains("leads.csv: UTF-8, separator ',', decimal point", "6,000 leads read", "838 won", "4,252 lost", "420 closed too young", "490 open", "16.5 %", "Referral", "close rates",
                "logistic regression", "← shipped", "note – is free text", "currency – is the same for every lead", out.toString());
    }

    @Test
    void theModelCardSaysHowManyLeadsWereTooYoung() throws IOException {
        assertThat(Files.readString(out.resolve("model-card.md"))).containsPattern("too young to speak for leads of their age, left out *\\| *420 ");
        assertThat(JSON.readTree(out.resolve("model-card.json").toFile()).at("/calibration/youngLeads").asInt()).isZero();
    }

    @Test
    void theFrenchFormGivesTheSameGridByteForByte() {
        Path french = folder.resolve("french");
        Command command = Command.run("calibrate", "datasets/atelier/leads-fr.csv", "--plan", "datasets/atelier/plan.yaml", "--out", french.toString());
        assertThat(command.code()).as(command.err()).isZero();
        for (String file : List.of("grid.json", "grids/close-rate.json", "grids/logistic.json", "grid.csv", "evaluation.json")) {
            assertThat(french.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
        }
    }

    @Test
    void theWrittenPlanRepeatsTheRun() {
        Path again = folder.resolve("again");
        Command command = Command.run("calibrate", out.resolve("plan.yaml").toString(), "--out", again.toString(), "--quiet");
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(again.resolve("grid.json")).hasSameBinaryContentAs(out.resolve("grid.json"));
        assertThat(again.resolve("report.html")).hasSameBinaryContentAs(out.resolve("report.html"));
    }

    @Test
    void gridsKeepToTheirSchemaAndReadBackWithoutLoss() throws IOException {
        try (InputStream schema = GridFile.class.getResourceAsStream("/io/closerate/grid.schema.json")) {
            var checker = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
            for (String file : List.of("grid.json", "grids/close-rate.json", "grids/logistic.json")) {
                JsonNode grid = JSON.readTree(out.resolve(file).toFile());
                assertThat(checker.validate(grid)).as(file).isEmpty();
                String text = Files.readString(out.resolve(file));
                assertThat(GridFile.write(GridFile.read(text))).isEqualTo(text);
            }
        }
    }

    @Test
    void fortyPercentAgainstTheBookIsWorthTheDifference() throws IOException {
        Grid grid = GridFile.read(out.resolve("grids/close-rate.json"));
        double book = 100 * grid.book().closeRate().get();
        grid.lines().stream().filter(line -> line.attribute().equals("source")).flatMap(line -> line.levels().stream())
                .filter(level -> level.label().equals("Referral")).forEach(level -> {
                    assertThat(level.points()).isBetween(22, 27);
                    assertThat((double) level.points()).isCloseTo(100 * level.evidence().shrunkRate().get() - book, within(0.51));
                });
        grid.lines().stream().filter(line -> line.attribute().equals("source")).flatMap(line -> line.levels().stream())
                .filter(level -> level.label().contains("Local radio")).forEach(level -> assertThat(level.points()).isLessThan(25));
    }

    @Test
    void everyRowComesBackInOrderWithItsScore() throws IOException {
        Path scored = folder.resolve("scored.csv");
        Command command = Command.run("score", "datasets/atelier/leads.csv", "--grid", out.resolve("grid.json").toString(), "--explain",
                "--out", scored.toString());
        assertThat(command.code()).as(command.err()).isZero();
        Grid grid = GridFile.read(out.resolve("grid.json"));
        var before = CsvFile.load(Path.of("datasets/atelier/leads.csv"), CsvHints.NONE).table();
        var after = CsvFile.load(scored, CsvHints.NONE).table();
        assertThat(after.size()).isEqualTo(before.size());
        for (int row = 0; row < before.size(); row++) {
            Score score = grid.score(before.lead(row));
            Lead line = after.lead(row);
            assertThat(line.text("lead_id")).isEqualTo(before.lead(row).text("lead_id"));
            assertThat(line.number("score").getAsDouble()).isEqualTo(score.points());
            assertThat(line.number("probability").getAsDouble()).isCloseTo(score.probability(), within(1e-11));
            assertThat(line.text("tier")).isEqualTo(score.tier());
        }
    }

    @Test
    void theFrenchFileIsScoredAlike() throws IOException {
        Path clean = folder.resolve("clean-scores.csv");
        Path french = folder.resolve("french-scores.csv");
        String grid = out.resolve("grid.json").toString();
        assertThat(Command.run("score", "datasets/atelier/leads.csv", "--grid", grid, "--out", clean.toString()).code()).isZero();
        assertThat(Command.run("score", "datasets/atelier/leads-fr.csv", "--grid", grid, "--out", french.toString()).code()).isZero();
        var one = CsvFile.load(clean, CsvHints.NONE).table();
        var other = CsvFile.load(french, CsvHints.NONE).table();
        for (int row = 0; row < one.size(); row++) {
            assertThat(other.lead(row).number("score")).isEqualTo(one.lead(row).number("score"));
            assertThat(other.lead(row).number("probability")).isEqualTo(one.lead(row).number("probability"));
        }
    }

    @Test
    void rowsThatCannotBeScoredKeepTheirPlace() throws IOException {
        Path leads = Files.writeString(folder.resolve("some.csv"), "source,pages_viewed\nReferral,12\nbroken\nNever seen before,\n");
        Path scored = folder.resolve("some-scored.csv");
        Command command = Command.run("score", leads.toString(), "--grid", out.resolve("grid.json").toString(), "--allow-missing",
                "--out", scored.toString());
        assertThat(command.code()).as(command.err()).isZero();
        List<String> rows = Files.readAllLines(scored);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1)).startsWith("Referral,12,").endsWith(",");
        assertThat(rows.get(2)).startsWith("broken,").endsWith(",,,,too few cells");
        assertThat(rows.get(3)).startsWith("Never seen before,,");
        assertThat(command.err()).contains("2 rows scored, 1 could not be");
    }

    /**
     * With many leads the logistic grid comes near the truth the leads were made from: for every lead the log odds of its close
     * probability are, on average, less than 0.2 off.
     */
    @Test
    void knownPointsComeBack() throws IOException {
        Path many = folder.resolve("many");
        assertThat(Command.run("simulate", "atelier", "--leads", "40000", "--seed", "5", "--out", many.toString()).code()).isZero();
        Path result = folder.resolve("many-grid");
        Command command = Command.run("calibrate", many.resolve("leads.csv").toString(), "--outcome", "status", "--won", "Won", "--lost", "Lost",
                "--id", "lead_id", "--ignore", "created,closed,company", "--method", "logistic", "--quiet", "--out", result.toString());
        assertThat(command.code()).as(command.err()).isZero();
        Grid grid = GridFile.read(result.resolve("grid.json"));
        double off = 0;
        List<SimulatedLead> fresh = Simulation.of(io.closerate.simulate.Scenario.atelier(), 3000, 99).stream().toList();
        for (SimulatedLead lead : fresh) {
            double found = logit(grid.score(lead).probability());
            off += Math.abs(found - logit(lead.closeProbability()));
        }
        assertThat(off / fresh.size()).isLessThan(0.25);
        Map<String, Integer> source = new LinkedHashMap<>();
        grid.lines().stream().filter(line -> line.attribute().equals("source")).flatMap(line -> line.levels().stream())
                .forEach(level -> source.put(level.label(), level.points()));
        double perPoint = Math.log(2) / 20;
        assertThat((source.get("Referral") - source.get("Cold call")) * perPoint).isCloseTo(truth("Referral") - truth("Cold call"), within(0.3));
        assertThat((source.get("Trade show") - source.get("Paid search")) * perPoint).isCloseTo(truth("Trade show") - truth("Paid search"), within(0.3));
    }

    private static double truth(String source) {
        return Simulation.atelier().truth().effect("source").parts().stream().filter(part -> part.label().equals(source)).findFirst()
                .orElseThrow().logOdds();
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}
