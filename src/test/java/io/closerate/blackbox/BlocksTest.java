package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closerate.calibrate.PlanFile;
import io.closerate.cli.Command;
import io.closerate.registry.Registries;
import io.closerate.registry.Registry;
import io.closerate.registry.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The account of every block of code and commands in the documents: a test that runs it, or why nobody can. The blocks that have no test of their own
 * page are run here. {@code docs/cli.md} is made from the commands, whose examples {@code ExamplesTest} runs.
 */
class BlocksTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```");
    private static final String GRID = "src/test/resources/export/grids/logistic.json";

    /** By the page and the first words of a block: the test that runs it. */
    private static final Map<String, String> RUN = new LinkedHashMap<>();

    /** The same: why it is not run. */
    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            Map.entry("CONTRIBUTING.md: mvn verify", "Maven within Maven; .ci/run runs each of these suites, which is checked here"),
            Map.entry("notebooks/README.md: mvn test -Dtest=NotebooksTest", "Maven within Maven; it would write the notebooks anew"),
            Map.entry("docs/exports.md: psql -f score-postgresql.sql", "a PostgreSQL server; PostgresTest runs the query where there is one"),
            Map.entry("docs/exports.md: CloserateGrid.Result result", "Apex runs in Salesforce only"),
            Map.entry("docs/exports.md: curl -X POST https://api.hubapi.com", "a service and its token; no test asks the network"),
            Map.entry("docs/schedules.md: install -d -o closerate", "folders of a server, as root"),
            Map.entry("docs/schedules.md: install -m 644 closerate-recalibrate.service", "systemd of a server, as root; SchedulesTest verifies the units"),
            Map.entry("docs/registry.md: /srv/grids", "a picture of a folder"));

    static {
        for (String readme : List.of("README.md", "README.fr.md")) {
            RUN.put(readme + ": source ", "ReadmeTest");
            RUN.put(readme + ": ./closerate calibrate", "ReadmeTest");
            RUN.put(readme + ": ./closerate score", "ReadmeTest");
            RUN.put(readme + ": Plan plan", "ReadmeTest");
        }
        Stream.of("tutorial.md: ./closerate calibrate", "tutorial.md: ./closerate score", "tutorial.md: ./closerate export", "tutorial.md: ./closerate monitor",
                "scripts.md: ./closerate calibrate", "scripts.md: ./closerate export", "calibration.md: ./closerate calibrate datasets/atelier/plan.yaml --max-lines",
                "calibration.md: ./closerate calibrate datasets/atelier/plan.yaml --trend").forEach(key -> RUN.put("docs/" + key, "DocsTest"));
        RUN.put("docs/monitoring.md: closerate monitor", "MonitoringDocsTest");
        RUN.put("docs/monitoring.md: closerate diff", "MonitoringDocsTest");
        RUN.put("docs/recalibration.md: ./closerate recalibrate", "RecalibrationDocTest");
        RUN.put("docs/report.md: ./closerate calibrate", "ReportDocTest");
        RUN.put("docs/scripts.md: . src/dist/completion", "cli.GeneratedPagesTest");
        RUN.put("docs/schedules.md: closerate recalibrate", "cli.SchedulesTest");
        RUN.put("notebooks/README.md: ./closerate jupyter install", "notebook.NotebooksTest");
        Stream.of("notebooks/README.md: var leads", "datasets/atelier/README.md: ./closerate simulate", "docs/calibration.md: before", "docs/recalibration.md: database:",
                "docs/registry.md: closerate registry list", "docs/registry.md: try (Registry", "docs/exports.md: import { score }", "docs/exports.md: from score",
                "docs/exports.md: source(", "docs/exports.md: Scorer scorer", "docs/exports.md: Evaluator evaluator", "docs/exports.md: closerate score")
                .forEach(key -> RUN.put(key, "BlocksTest"));
    }

    @TempDir
    private Path folder;

    /** Page and text of every block. */
    private static Map<String, String> blocks() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("README.fr.md"), Path.of("CONTRIBUTING.md"), Path.of("ARCHITECTURE.md"),
                Path.of("notebooks/README.md"), Path.of("datasets/atelier/README.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md") && !page.getFileName().toString().startsWith("cli.")).sorted().forEach(pages::add);
        }
        Map<String, String> blocks = new LinkedHashMap<>();
        for (Path page : pages) {
            BLOCK.matcher(Files.readString(page)).results().filter(block -> !block.group(2).startsWith("file ──►"))
                    .forEach(block -> blocks.put(page + ": " + block.group(2).strip(), block.group(2)));
        }
        return blocks;
    }

    private static String block(String key) throws IOException {
        List<String> found = blocks().entrySet().stream().filter(each -> each.getKey().startsWith(key)).map(Map.Entry::getValue).toList();
        assertThat(found).as(key).hasSize(1);
        return found.get(0);
    }

    @Test
    void everyBlockIsRunByATestOrItIsSaidWhyNot() throws Exception {
        TreeSet<String> idle = new TreeSet<>(RUN.keySet());
        idle.addAll(NOT_RUN.keySet());
        List<String> unknown = new ArrayList<>();
        for (String block : blocks().keySet()) {
            List<String> keys = Stream.concat(RUN.keySet().stream(), NOT_RUN.keySet().stream()).filter(block::startsWith).toList();
            if (keys.size() != 1) {
                unknown.add(block.lines().findFirst().orElseThrow() + " is known " + keys.size() + " times");
            }
            idle.removeAll(keys);
        }
        assertThat(unknown).isEmpty();
        assertThat(idle).as("blocks that are gone").isEmpty();
        assertThat(NOT_RUN).as("blocks that nobody can run here").hasSize(8);
        for (String test : new TreeSet<>(RUN.values())) {
            Class.forName("io.closerate." + (test.contains(".") ? test : "blackbox." + test));
        }
        String ci = Files.readString(Path.of(".ci/run"));
        assertThat(block("CONTRIBUTING.md: mvn verify").lines().filter(line -> line.startsWith("mvn")).map(line -> line.replaceFirst("^mvn (-P)?(\\w+).*", "$2"))).allSatisfy(suite -> assertThat(ci).contains(suite));
    }

    private void export(String names) {
        Command command = Command.run("export", GRID, "--to", names, "--out", folder.resolve("to").toString(), "--quiet");
        assertThat(command.code()).as(command.err()).isZero();
    }

    @Test
    void scorersInJava() throws Exception {
        String scorer = block("docs/exports.md: Scorer scorer").replace("\"grid.json\"", quoted(Path.of(GRID)));
        assertThat(new Snippet(List.of("java.nio.file.Path", "java.util.Map", "io.closerate.grid.Score", "io.closerate.scorer.Scorer"),
                scorer + "System.out.println(score.points());").run(Files.createDirectory(folder.resolve("scorer")))).matches("-?\\d+\\R");
        export("pmml");
        String pmml = block("docs/exports.md: Evaluator evaluator").replace("\"grid.pmml\"", quoted(folder.resolve("to/grid.pmml")));
        assertThat(new Snippet(List.of("java.io.File", "java.util.Map", "org.jpmml.evaluator.*"),
                pmml.replaceFirst("(evaluator\\.evaluate.*);", "System.out.println($1);")).run(Files.createDirectory(folder.resolve("pmml")))).matches("-?\\d+(\\.0)?\\R");
    }

    private static String quoted(Path path) {
        return '"' + path.toAbsolutePath().toString().replace("\\", "\\\\") + '"';
    }

    private String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(folder.resolve("to").toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void scorerInJavaScript() throws Exception {
        assumeTrue(isThere("node"), "skipped: there is no node here");
        export("javascript");
        Files.writeString(folder.resolve("to/shown.mjs"), block("docs/exports.md: import { score }").replaceFirst("(?m)^(score\\(.*\\));$", "console.log(typeof $1.score);"));
        assertThat(output("node", "shown.mjs")).isEqualTo("number\n");
    }

    @Test
    void scorerInPython() throws Exception {
        assumeTrue(isThere("python3"), "skipped: there is no python3 here");
        export("python");
        Files.writeString(folder.resolve("to/shown.py"), block("docs/exports.md: from score").replaceFirst("(?m)^(score\\(.*)$", "print($1)"));
        assertThat(output("python3", "shown.py")).matches("-?\\d+\\R");
    }

    @Test
    void scorerInR() throws Exception {
        assumeTrue(isThere("Rscript"), "skipped: there is no Rscript here");
        export("r");
        Files.writeString(folder.resolve("to/shown.R"), block("docs/exports.md: source(").replaceFirst("(?m)^(score\\(.*\\)\\$score).*$", "cat($1)"));
        assertThat(output("Rscript", "shown.R")).matches("-?\\d+\\R?");
    }

    @Test
    void rowsForDynamics() throws Exception {
        List<String> lines = block("docs/exports.md: closerate score").lines().map(line -> line.replaceFirst("\\s+#.*", "")).toList();
        export("dynamics");
        String scored = folder.resolve("to/scored.csv").toString();
        Command command = Command.run(lines.get(0).replaceFirst("^closerate ", "").replace("leads.csv", "datasets/atelier/leads.csv").replace("grid.json", GRID)
                .replace("scored.csv", scored).concat(" --allow-missing").split(" "));
        assertThat(command.code()).as(command.err()).isZero();
        assumeTrue(isThere("python3"), "skipped: there is no python3 here");
        Path script;
        try (Stream<Path> files = Files.walk(folder.resolve("to"))) {
            script = files.filter(file -> file.endsWith("score_rows.py")).findFirst().orElseThrow();
        }
        String[] words = lines.get(1).replaceFirst(" >.*", "").replace("score_rows.py", script.toString()).replace("scored.csv", scored).split(" ");
        assertThat(output(words).lines()).hasSize(6000);
    }

    @Test
    void theRegistryAtTheCommandLine() throws IOException {
        String place = folder.resolve("grids").toString();
        Registry registry = Registries.at(Path.of(place));
        Samples.publish(registry, 1);
        Samples.publish(registry, 2);
        List<String> lines = block("docs/registry.md: closerate registry list").lines().map(line -> line.split(" {3,}")[0].replace("[VERSION]", "").strip()).toList();
        assertThat(lines).hasSize(6);
        for (String line : lines) {
            Command command = Command.run(line.replaceFirst("^closerate ", "").replace("/srv/grids", place).replace("\"", "").split(" "));
            assertThat(command.code()).as(line + command.err()).isZero();
        }
    }

    @Test
    void theRegistryInJava() throws Exception {
        String place = quoted(folder.resolve("java-grids"));
        String code = "java.time.Instant now = java.time.Instant.EPOCH; String key = \"k\"; Contents contents = Contents.of(Map.of(\"grid.json\", new byte[] {1}));\n"
                + block("docs/registry.md: try (Registry").replace("\"/srv/grids\"", place)
                + "System.out.println(Registries.at(" + place + ", Login.NONE).history().get(0).verdict().words());\n";
        assertThat(new Snippet(List.of("java.time.Duration", "java.util.Map", "io.closerate.registry.*"), code).run(folder)).isEqualTo("published" + System.lineSeparator());
    }

    @Test
    void madeUpLeads() throws IOException {
        String line = block("datasets/atelier/README.md: ./closerate simulate").strip();
        assertThat(Command.run(line.substring("./closerate ".length()).replace("DIR", folder.toString()).split(" ")).code()).isZero();
        assertThat(folder.resolve("leads.csv")).hasSameBinaryContentAs(Path.of("datasets/atelier/leads.csv"));
    }

    @Test
    void aPlanWithAQuery() throws IOException {
        String yaml = block("docs/recalibration.md: database:");
        assertThat(PlanFile.read(yaml, folder.resolve("plan.yaml")).get("query").orElseThrow()).contains(":as_of");
    }

    @Test
    void whatLimitsCostIsWhatIsPrinted() throws IOException {
        Command command = Command.run("calibrate", "datasets/atelier/plan.yaml", "--total", "0..100", "--multiples", "5", "--out", folder.resolve("limits").toString());
        assertThat(command.code()).as(command.err()).isZero();
        List<String> printed = command.out().lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
        assertThat(printed).containsAll(block("docs/calibration.md: before").lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList());
    }

    @Test
    void aCellOfANotebook() throws IOException {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            List<String> lines = new ArrayList<>(List.of("import io.closerate.notebook.Closerate;", "import io.closerate.calibrate.Plan;"));
            block("notebooks/README.md: var leads").replace("\"leads.csv\"", quoted(Path.of("datasets/atelier/leads.csv"))).lines().forEach(lines::add);
            for (String line : lines) {
                List<SnippetEvent> events = shell.eval(line);
                assertThat(events).as(line).allSatisfy(event -> {
                    assertThat(event.exception()).isNull();
                    assertThat(shell.diagnostics(event.snippet())).isEmpty();
                });
                if (line.equals("found.grid()")) {
                    assertThat(events.get(0).value()).contains("Grid");
                }
            }
        }
    }
}
