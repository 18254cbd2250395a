package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of docs/ can be found, its links lead somewhere, and its commands run or it is said here who runs them, or why nobody can. */
class DocsTest {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```");

    /** Where a command writes; the test puts it elsewhere, in this command and in those that read it. */
    private static final Pattern OUT = Pattern.compile("--out ([^- ]\\S*)");

    /** Pages with commands that other tests run. */
    private static final Map<String, Class<?>> ELSEWHERE = Map.of("monitoring.md", MonitoringDocsTest.class,
            "recalibration.md", RecalibrationDocTest.class, "report.md", ReportDocTest.class);

    /** Pages with commands that nobody can run as they stand there, and why. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "cli.md", "examples with files of the reader; GeneratedPagesTest holds the page to the options that there are",
            "cli.fr.md", "the same in French",
            "registry.md", "a registry of the reader; RegistryCommandTest runs these commands",
            "schedules.md", "paths of a server; SchedulesTest parses the files that hold these commands",
            "exports.md", "leads of the reader, and systems that are not here; ExportTest and the tests of each export run what can be run");

    @TempDir
    private Path folder;

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS)) {
            return pages.filter(page -> page.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static List<String> commands(Path page, String language) throws IOException {
        return BLOCK.matcher(Files.readString(page)).results().filter(block -> language.isEmpty() || block.group(1).equals(language))
                .flatMap(block -> block.group(2).lines()).map(String::strip).filter(line -> line.matches("(\\./)?closerate .*")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial.md", "scripts.md", "calibration.md"})
    void theCommandsRun(String page) throws IOException {
        List<String> commands = commands(DOCS.resolve(page), "sh");
        assertThat(commands).isNotEmpty();
        String written = commands.stream().flatMap(line -> OUT.matcher(line).results()).map(out -> Pattern.quote(out.group(1))).collect(Collectors.joining("|"));
        for (String line : commands) {
            String placed = line.replaceFirst("^\\./closerate ", "").replaceAll("(?<= )(" + written + ")(?=[ /]|$)", folder + "/$1");
            Command command = Command.run(placed.split(" "));
            assertThat(command.code()).as(line + "\n" + command.err()).isZero();
        }
    }

    @Test
    void everyPageWithCommandsIsAccountedFor() throws IOException {
        Set<String> withCommands = new TreeSet<>();
        for (Path page : pages()) {
            if (!commands(page, "").isEmpty()) {
                withCommands.add(page.getFileName().toString());
            }
        }
        Set<String> known = new TreeSet<>(Set.of("tutorial.md", "scripts.md", "calibration.md"));
        known.addAll(ELSEWHERE.keySet());
        known.addAll(NOT_RUN.keySet());
        assertThat(withCommands).isEqualTo(known);
    }

    @Test
    void theIndexNamesEveryPageUnderOneOfFourHeadings() throws IOException {
        String index = Files.readString(DOCS.resolve("README.md"));
        assertThat(index).contains("## Tutorial", "## How to", "## Reference", "## Explanation");
        assertThat(pages()).allSatisfy(page -> assertThat(index + "(README.md)").contains("(" + page.getFileName() + ")"));
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<Path> all = Stream.concat(pages().stream(), Stream.of(Path.of("README.md"), Path.of("README.fr.md"))).toList();
        for (Path page : all) {
            Matcher link = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)").matcher(Files.readString(page));
            while (link.find()) {
                assertThat(page.toAbsolutePath().resolveSibling(link.group(1)).normalize()).as(page + ": " + link.group(1)).exists();
            }
        }
    }
}
