package io.closerate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedules that are handed over: checked by whoever would read them, and of one mind with the table of exit codes. */
class SchedulesTest {

    private static final Path SCHEDULES = Path.of("src/dist/schedules");

    /** The launcher's own code: no Java, no Maven. */
    private static final int NO_JAVA = 69;

    private static final Set<Integer> DECIDED = Set.of(ExitCode.REFUSED.number(), ExitCode.TOO_LITTLE.number());
    private static final Set<Integer> AGAIN = Set.of(ExitCode.IO.number(), ExitCode.BUSY.number());

    @TempDir
    private Path folder;

    /** What needs a person: every code that is neither done, nor a decision, nor may pass by itself. */
    private static Set<Integer> broken() {
        Set<Integer> broken = Arrays.stream(ExitCode.values()).map(ExitCode::number).collect(Collectors.toCollection(TreeSet::new));
        broken.removeAll(DECIDED);
        broken.removeAll(AGAIN);
        broken.remove(ExitCode.DONE.number());
        broken.add(NO_JAVA);
        return broken;
    }

    private static String text(String file) throws IOException {
        return Files.readString(SCHEDULES.resolve(file));
    }

    private static Set<Integer> numbers(String text) {
        return Pattern.compile("\\d+").matcher(text).results().map(MatchResult::group).map(Integer::valueOf).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"closerate.cron", "closerate-recalibrate.service", "closerate-cronjob.yaml", "closerate_recalibrate_dag.py"})
    void allRunTheSameCommand(String file) throws IOException {
        String words = text(file).replaceAll("[\"',\\[\\]\\\\+=]|command", " ").replaceAll("\\s+", " ");
        assertThat(words).contains("/opt/closerate/closerate recalibrate /etc/closerate/plan.yaml --registry /var/lib/closerate/grids",
                "--lock-wait 600 --metrics /var/lib/closerate/metrics/closerate.prom").contains("--as-of");
    }

    @Test
    void theCommandHasTheseOptions() {
        Command command = Command.run("recalibrate", folder.resolve("plan.yaml").toString(), "--registry", folder.resolve("grids").toString(),
                "--as-of", "2026-11-01", "--lock-wait", "600", "--metrics", folder.resolve("closerate.prom").toString(), "--log", "json");
        assertThat(command.code()).as(command.err()).isEqualTo(ExitCode.NO_INPUT.number());
    }

    @Test
    void systemdFindsNothingWrong() throws Exception {
        assumeTrue(runs("systemd-analyze", "--version"), "systemd-analyze is not here: its units are not checked");
        for (String unit : List.of("closerate-recalibrate.service", "closerate-recalibrate.timer")) {
            Files.copy(SCHEDULES.resolve(unit), folder.resolve(unit));
        }
        assertThat(complaints()).isEmpty();
        Files.writeString(folder.resolve("closerate-recalibrate.timer"), text("closerate-recalibrate.timer").replace("OnCalendar=*-*-01", "OnCalendar=*-*-41"));
        assertThat(complaints()).as("of a day that no month has").isNotEmpty();
    }

    private String complaints() throws Exception {
        return output("systemd-analyze", "verify", folder.resolve("closerate-recalibrate.service").toString(),
                folder.resolve("closerate-recalibrate.timer").toString());
    }

    @Test
    void systemdTriesAgainWhatMayPassAndNothingElse() throws IOException {
        String service = text("closerate-recalibrate.service");
        assertThat(numbers(line(service, "SuccessExitStatus="))).isEqualTo(DECIDED);
        assertThat(numbers(line(service, "RestartPreventExitStatus="))).isEqualTo(broken());
        assertThat(line(service, "Restart=")).isEqualTo("on-failure");
        assertThat(text("closerate-recalibrate.timer")).contains("\nPersistent=true\n");
    }

    private static String line(String text, String key) {
        return text.lines().filter(line -> line.startsWith(key)).findFirst().orElseThrow().substring(key.length());
    }

    @Test
    void theCronLineIsALineOfCron() throws IOException {
        List<String> jobs = text("closerate.cron").lines().filter(line -> line.matches("[0-9*].*")).toList();
        assertThat(jobs).hasSize(1);
        assertThat(jobs.get(0)).matches("(\\S+ ){5}closerate /opt/closerate/.*").doesNotContainPattern("(?<!\\\\)%");
        assertThat(numbers(jobs.get(0).replaceFirst(".*case \\$code in (.*?)\\).*", "$1"))).isEqualTo(DECIDED);
    }

    @Test
    void theShellOfTheCronLineIsAShell() throws Exception {
        assumeTrue(runs("sh", "-c", "true"), "there is no sh here: the cron line is not checked");
        String job = text("closerate.cron").lines().filter(line -> line.matches("[0-9*].*")).findFirst().orElseThrow();
        assertThat(output("sh", "-n", "-c", job.split(" ", 7)[6].replace("\\%", "%"))).isEmpty();
    }

    @Test
    void theCronJobForbidsTwoAtOnceAndHasADeadline() throws IOException {
        JsonNode spec = new YAMLMapper().readTree(text("closerate-cronjob.yaml")).path("spec");
        assertThat(spec.path("concurrencyPolicy").asText()).isEqualTo("Forbid");
        assertThat(spec.path("startingDeadlineSeconds").asInt()).isGreaterThanOrEqualTo(10);
        JsonNode job = spec.at("/jobTemplate/spec");
        assertThat(job.path("activeDeadlineSeconds").asInt()).isGreaterThan(600);
        assertThat(job.at("/template/spec/restartPolicy").asText()).as("as podFailurePolicy wants it").isEqualTo("Never");
        assertThat(values(job, "FailJob")).isEqualTo(broken());
        assertThat(values(job, "Count")).isEqualTo(AGAIN);
        String script = job.at("/template/spec/containers/0/args/0").asText();
        assertThat(numbers(script.replaceFirst("(?s).*case \\$code in (.*?)\\).*", "$1"))).isEqualTo(DECIDED);
    }

    private static Set<Integer> values(JsonNode job, String action) {
        Set<Integer> values = new TreeSet<>();
        for (JsonNode rule : job.at("/podFailurePolicy/rules")) {
            if (rule.path("action").asText().equals(action)) {
                rule.at("/onExitCodes/values").forEach(value -> values.add(value.asInt()));
            }
        }
        return values;
    }

    @Test
    void theDagCompilesAndKnowsEveryCode() throws Exception {
        String dag = text("closerate_recalibrate_dag.py");
        assertThat(numbers(table(dag, "DECIDED"))).isEqualTo(DECIDED);
        assertThat(numbers(table(dag, "AGAIN"))).isEqualTo(AGAIN);
        assertThat(numbers(table(dag, "BROKEN"))).isEqualTo(broken());
        assumeTrue(runs("python3", "--version"), "Python is not here: the DAG is not compiled");
        assertThat(output("python3", "-c", "import sys; compile(open(sys.argv[1], encoding='utf-8').read(), sys.argv[1], 'exec')",
                SCHEDULES.resolve("closerate_recalibrate_dag.py").toString())).isEmpty();
    }

    private static String table(String dag, String name) {
        Matcher table = Pattern.compile(name + " = \\{(.*?)\\}", Pattern.DOTALL).matcher(dag);
        assertThat(table.find()).as(name).isTrue();
        return table.group(1).replaceAll("\"[^\"]*\"", "");
    }

    @Test
    void everyFileIsExplained() throws IOException {
        String docs = Files.readString(Path.of("docs/schedules.md"));
        try (Stream<Path> files = Files.list(SCHEDULES)) {
            List<String> names = new ArrayList<>(files.map(file -> file.getFileName().toString()).toList());
            assertThat(names).hasSize(5).allSatisfy(name -> assertThat(docs).contains(name));
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code == 0 && output.isBlank() ? "" : "code %d: %s".formatted(code, output);
    }
}
