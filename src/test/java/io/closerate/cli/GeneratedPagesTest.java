package io.closerate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closerate.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Manual pages, completion and {@code docs/cli.md} are what the commands say of themselves.
 *
 * <p>After a change that is meant, {@code mvn test -Dtest=GeneratedPagesTest -Dgolden=write} writes them anew.
 */
class GeneratedPagesTest {

    private static final Path DIST = Path.of("src/dist");
    private static final Path COMPLETION = DIST.resolve("completion/closerate.bash");

    private static void check(Path file, String text) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as("%s is out of date: -Dgolden=write", file).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, man/man1", "FRENCH, man/fr/man1"})
    void manualPagesAreUpToDate(Language language, String folder) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (CommandSpec command : HelpTest.commands(language)) {
            ManPage page = new ManPage(command, language);
            pages.put(page.name() + ".1", page.text());
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            check(DIST.resolve(folder).resolve(page.getKey()), page.getValue());
        }
        try (Stream<Path> files = Files.list(DIST.resolve(folder))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }

    @Test
    void completionIsUpToDate() throws IOException {
        check(COMPLETION, AutoComplete.bash("closerate", Main.line(Language.ENGLISH)).replaceAll("(?m) +$", ""));
    }

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash here");
        assertThat(completed("closerate cal")).contains("calibrate");
        assertThat(completed("closerate registry ver")).contains("verify");
        assertThat(completed("closerate monitor --fail")).contains("--fail-on-drift");
    }

    private static String completed(String typed) throws IOException, InterruptedException {
        int last = typed.split(" ").length - 1;
        String script = "source " + COMPLETION + "; COMP_WORDS=(" + typed + "); COMP_CWORD=" + last + "; COMP_LINE='" + typed
                + "'; _complete_closerate; echo \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("/bin/bash", "-c", script).redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return said;
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, docs/cli.md", "FRENCH, docs/cli.fr.md"})
    void theReferenceIsUpToDate(Language language, String file) throws IOException {
        boolean french = language == Language.FRENCH;
        StringBuilder page = new StringBuilder(french ? "# La ligne de commande\n\nTelle que `closerate --help --language fr` l’affiche ; écrite par `GeneratedPagesTest`.\n"
                : "# The command line\n\nAs `closerate --help` prints it; written by `GeneratedPagesTest`.\n");
        for (CommandSpec command : HelpTest.commands(language)) {
            if (!(command.userObject() instanceof CommandLine.HelpCommand)) {
                page.append("\n## ").append(command.qualifiedName()).append("\n\n```\n").append(command.commandLine().getUsageMessage().strip()).append("\n```\n");
            }
        }
        check(Path.of(file), page.toString().replaceAll("(?m) +$", ""));
    }
}
