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

    @Test
    void zshCompletesThemToo() throws Exception {
        assumeTrue(hasZsh(), "skipped: there is no zsh here");
        String said = output("zsh", "-f", Path.of("src/test/resources/zsh/complete.zsh").toString(), COMPLETION.toString(), "closerate cal", "closerate registry ver",
                "closerate monitor --fail", "closerate export grid.json --to sql-p", "closerate zzz");
        assertThat(said.lines().map(String::strip)).containsExactly("closerate calibrate", "closerate registry verify", "closerate monitor --fail-on-drift",
                "closerate export grid.json --to sql-postgresql", "closerate zzz");
    }

    private static boolean hasZsh() throws InterruptedException {
        try {
            return new ProcessBuilder("zsh", "-f", "-c", "zmodload zsh/zpty").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"src/dist/man, Look at new leads", "src/dist/man/fr, publier une nouvelle grille"})
    void manShowsThePages(String folder, String words) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/man")) && !output("man", "--version").contains("minimized"), "skipped: there is no man here that shows pages");
        ProcessBuilder man = new ProcessBuilder("man", "-M", folder, "closerate-recalibrate").redirectErrorStream(true);
        man.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "MANPAGER", "cat", "MANWIDTH", "200"));
        String page = read(man.start());
        assumeTrue(!page.contains("minimized"), "skipped: the man that is here shows no pages");
        assertThat(page.replaceAll("\\s+", " ")).contains(words, "--catch-up", "closerate recalibrate plan.yaml");
    }

    private static String output(String... command) throws IOException, InterruptedException {
        return read(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static String read(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static String completed(String typed) throws IOException, InterruptedException {
        int last = typed.split(" ").length - 1;
        String script = "source " + COMPLETION + "; COMP_WORDS=(" + typed + "); COMP_CWORD=" + last + "; COMP_LINE='" + typed
                + "'; _complete_closerate; echo \"${COMPREPLY[@]}\"";
        return output("/bin/bash", "-c", script);
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
