package io.closerate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.language.Language;
import io.closerate.registry.Registries;
import io.closerate.registry.Samples;
import io.closerate.registry.Turn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every exit code of {@code docs/exit-codes.md} is provoked, in both languages: the message names the value, the place and the mend, without a stack trace. */
class ExitCodesTest {

    /** What the launcher says without Java; {@code LauncherTest} provokes it. */
    private static final int NO_JAVA = 69;

    private static final String GRID = "src/test/resources/export/grids/logistic.json";

    @TempDir
    private Path folder;

    /** Something that ends with a code, and what its message must name, in English and in French. */
    private record Fault(int code, List<String> args, List<String> english, List<String> french) {

        static Fault of(int code, String line, String english, String french) {
            return new Fault(code, List.of(line.split(" ")), List.of(english.split("\\|")), List.of(french.split("\\|")));
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<Fault> faults() throws IOException {
        String leads = "datasets/atelier/leads.csv";
        String empty = file("empty.csv", "");
        String taken = file("taken", "x");
        String nowhere = folder.resolve("nowhere").toString();
        return List.of(
                Fault.of(64, "calibrate " + leads + " --outcome statu --won Won", "\"statu\"|leads.csv|did you mean \"status\"?", "« statu »|leads.csv|vouliez-vous dire « status »"),
                Fault.of(64, "score " + leads + " --gird x", "'--gird'|did you mean --grid|closerate score --help", "--gird|vouliez-vous dire --grid|closerate score --help"),
                Fault.of(64, "calibrate " + leads + " --outcome status --won Won --held-out 2", "2.0|held out|between 0 and 1", "2.0|held-out|entre 0 et 1"),
                Fault.of(64, "simulate atelier --leads 0 --out " + nowhere, "at least 1 lead|not 0", "au moins 1 lead|pas 0"),
                Fault.of(64, "registry clean-up " + nowhere + " --keep many", "--keep|\"many\"|a whole number is needed", "--keep|« many »|il faut un nombre entier"),
                Fault.of(65, "calibrate " + empty + " --outcome status --won Won", empty + "|is empty|export the leads again", empty + "|est vide|exportez les leads à nouveau"),
                Fault.of(65, "calibrate " + leads + " --outcome status --won Nothing", "\"status\"|\"nothing\"|its values are", "« status »|« nothing »|ses valeurs"),
                Fault.of(65, "score " + leads + " --grid " + file("grid.json", "{\"format\": \"x\"}"), "grid.json|format is \"x\"|\"closerate-grid\"", "grid.json|format vaut « x »|« closerate-grid »"),
                Fault.of(65, "export " + GRID + " --to pipedrive --out " + nowhere, "pipedrive|+25, +10 or -10|--fit-to-target", "pipedrive|+25, +10 ou -10|--fit-to-target"),
                Fault.of(66, "score " + nowhere + ".csv --grid " + GRID, "nowhere.csv|no such file|check the path", "nowhere.csv|n’existe pas|vérifiez le chemin"),
                Fault.of(66, "registry list " + nowhere, "no registry at|nowhere", "pas de registre|nowhere"),
                Fault.of(73, "calibrate " + leads + " --outcome status --won Won --out " + taken, "taken|is a file|choose another --out", "taken|est un fichier|choisissez un autre --out"),
                Fault.of(78, "registry list ftp://here", "\"ftp://here\"|a folder or jdbc:postgresql", "« ftp://here »|un dossier ou jdbc:postgresql"),
                Fault.of(78, "registry list jdbc:postgresql://host/db?password=secret", "jdbc:postgresql://host/db|password|others can read it",
                        "jdbc:postgresql://host/db|mot de passe|d’autres peuvent le lire"));
    }

    private static Command run(List<String> args, String language) {
        return Command.run(Stream.concat(args.stream(), Stream.of("--language", language)).toArray(String[]::new));
    }

    private static void saysIt(Command command, int code, List<String> words) {
        assertThat(command.code()).as(command.err()).isEqualTo(code);
        assertThat(command.err()).startsWith("closerate: ").doesNotContain("Exception", "\tat ");
        assertThat(command.err().replaceAll("[\\u00A0\\u202F]", " ").replaceAll("\\s+", " ")).contains(words);
        assertThat(command.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void everyMistakeIsNamedWithItsPlaceAndItsMend() throws IOException {
        for (Fault fault : faults()) {
            saysIt(run(fault.args(), "en"), fault.code(), fault.english());
            saysIt(run(fault.args(), "fr"), fault.code(), fault.french());
        }
    }

    @Test
    void whoIsBusyIsNamed() {
        String place = folder.resolve("grids").toString();
        Samples.publish(Registries.at(Path.of(place)), 1);
        try (Turn turn = Registries.at(Path.of(place)).turn(Samples.ME, Duration.ZERO)) {
            saysIt(run(List.of("rollback", place, "--reason", "x"), "en"), 75, List.of(place, "is busy", "process " + ProcessHandle.current().pid(), "--lock-wait"));
            saysIt(run(List.of("rollback", place, "--reason", "x"), "fr"), 75, List.of(place, "est occupé", "--lock-wait"));
            turn.record(Samples.verdict(9));
        }
    }

    @Test
    void whatANewGridDidNotPassAndWhatIsTooLittle() throws IOException {
        String place = folder.resolve("grids").toString();
        String plan = "datasets/atelier/plan.yaml";
        assertThat(run(List.of("recalibrate", plan, "--registry", place, "--as-of", "2026-06-30"), "fr").code()).isZero();
        Command little = run(List.of("recalibrate", plan, "--registry", place, "--as-of", "2026-07-01"), "fr");
        assertThat(little.code()).as(little.err()).isEqualTo(4);
        assertThat(little.err().replace('\u202F', ' ')).contains("kept:no-evidence", "trop peu de nouveaux gains et pertes", "la grille en vigueur reste");
        Path grid = folder.resolve("grid");
        assertThat(Command.run("calibrate", plan, "--out", grid.toString(), "--quiet").code()).isZero();
        String moved = file("moved.csv", Files.readString(Path.of("datasets/atelier/leads.csv")).replace(",Referral,", ",Zeppelin,"));
        Command drift = run(List.of("monitor", grid.toString(), moved, "--fail-on-drift"), "fr");
        assertThat(drift.code()).as(drift.out()).isEqualTo(3);
        assertThat(drift.out().replace('\u202F', ' ').replaceAll("\\s+", " ")).contains("« source » : une valeur jamais vue");
    }

    @Test
    void aFaultOfOursAsksToBeTold() {
        IllegalStateException fault = new IllegalStateException("7 is odd");
        assertThat(ExitCode.of(fault).number()).isEqualTo(70);
        assertThat(Faults.message(fault, ExitCode.BUG, Language.ENGLISH.texts())).contains("a fault of ours", "IllegalStateException: 7 is odd", "--debug");
        assertThat(Faults.message(fault, ExitCode.BUG, Language.FRENCH.texts())).contains("IllegalStateException", "7 is odd", "--debug");
    }

    private static Command printedTo(IOException fault, String... args) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw fault;
            }
        };
        StringWriter err = new StringWriter();
        int code = Main.run(List.of(args), new PrintWriter(new StandardOutput(broken)), new PrintWriter(err, true));
        return new Command(code, "", err.toString());
    }

    @Test
    void whoReadsNoFurtherEndsTheProgramInSilence() {
        for (String[] args : new String[][] {{"--help"}, {"calibrate", "--help"}, {"export", GRID, "--to", "json", "--out", "-"}, {"diff", GRID, GRID, "--json"}}) {
            assertThat(printedTo(new IOException("Broken pipe"), args)).isEqualTo(new Command(141, "", ""));
            Command full = printedTo(new IOException("No space left on device"), args);
            saysIt(full, 74, List.of("standard output", "No space left on device"));
        }
    }

    @Test
    void aRealPipe() throws Exception {
        Process score = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "score", "datasets/atelier/leads.csv", "--grid", GRID, "--allow-missing").start();
        assertThat(score.getInputStream().read()).isPositive();
        score.getInputStream().close();
        assertThat(new String(score.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).isEmpty();
        assertThat(score.waitFor()).isEqualTo(141);
    }

    /** The table, the help and the tests know the same codes. */
    @Test
    void theDocumentNamesThemAll() throws IOException {
        Set<Integer> documented = Pattern.compile("(?m)^\\| (\\d+) \\|").matcher(Files.readString(Path.of("docs/exit-codes.md"))).results()
                .map(row -> Integer.valueOf(row.group(1))).collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> known = Stream.of(ExitCode.values()).map(ExitCode::number).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(List.of(NO_JAVA, StandardOutput.CLOSED));
        assertThat(documented).isEqualTo(known);
        Map<Integer, String> inHelp = new LinkedHashMap<>();
        for (String language : new String[] {"en", "fr"}) {
            Command.run("--help", "--language", language).out().lines().filter(line -> line.matches(" +\\d+  .*")).map(String::strip)
                    .forEach(line -> inHelp.put(Integer.valueOf(line.split(" ")[0]), line));
            assertThat(inHelp.keySet()).containsExactlyInAnyOrderElementsOf(new ArrayList<>(known.stream().filter(code -> code != NO_JAVA).toList()));
            inHelp.clear();
        }
    }
}
