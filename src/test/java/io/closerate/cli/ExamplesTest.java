package io.closerate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closerate.language.Language;
import io.closerate.recalibrate.Book;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the help is typed into a shell, as it stands but for places that are not ours to write to. */
class ExamplesTest {

    /** What cannot be run here, and why. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "jdbc:postgresql://db", "there is no server of that name; a real one is asked by PostgresRegistryTest",
            "closerate jupyter install", "needs the kernel that the build puts beside the jar; JupyterCommandTest and KernelTest install it");

    /** How those end that do not end with 0, for good reason. */
    private static final Map<String, Integer> ENDS = Map.of(
            "closerate calibrate leads.csv", 64,
            "closerate recalibrate plan.yaml --registry /srv/grids --as-of 2026-10-31", 4);

    private static final String PLAN = Book.PLAN + "leads: leads.csv\nregistry: grids\n";

    @TempDir
    private Path folder;

    @Test
    void everyExampleDoesWhatItSays() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash to type the examples into");
        prepare();
        List<String> left = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (String example : examples()) {
            if (NOT_RUN.keySet().stream().anyMatch(example::contains)) {
                left.add(example);
            } else {
                String typed = example.replace("/srv/grids", "grids").replace("/var/lib/node-exporter/", "").replace("1000000", "1000");
                String told = shell(typed.contains("4f1d") ? typed.replace("4f1d", shell("closerate registry list grids --json").replaceAll("(?s).*?grid-([0-9a-f]{4}).*", "$1")) : typed);
                if (!told.endsWith("exit %d\n".formatted(ENDS.getOrDefault(example, 0)))) {
                    failed.add(example + "\n" + told);
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(left).hasSize(4);
    }

    private static List<String> examples() {
        return HelpTest.commands(Language.ENGLISH).stream().flatMap(command -> HelpTest.examples(command).stream()).map(String::strip).distinct().toList();
    }

    /** The files that the examples speak of, and a registry in which a grid followed another. */
    private void prepare() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        String roles = " --outcome status --won Won --lost Lost --id lead_id --created created --closed closed";
        String told = shell(String.join(" && ", "closerate simulate atelier --leads 1500 --out made", "cp made/leads.csv leads.csv", "gzip -k leads.csv",
                "for name in new-leads october september; do cp leads.csv $name.csv; done", "closerate calibrate leads.csv --out leads-grid" + roles,
                "cp leads-grid/grid.json .", "cp -r leads-grid old-grid", "closerate recalibrate plan.yaml --as-of 2026-08-31",
                "closerate recalibrate plan.yaml --as-of 2026-09-30 --force --reason example"));
        assertThat(told).endsWith("exit 0\n");
    }

    private String shell(String typed) throws IOException, InterruptedException {
        String program = "'%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' io.closerate.cli.Main".formatted(Path.of(System.getProperty("java.home"), "bin", "java"),
                String.join(File.pathSeparator, Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator))
                        .map(part -> Path.of(part).toAbsolutePath().toString()).toList()));
        Process bash = new ProcessBuilder("/bin/bash", "-c", "set -o pipefail; closerate() { %s \"$@\"; }; %s; echo \"exit $?\"".formatted(program, typed))
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String told = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return told;
    }
}
