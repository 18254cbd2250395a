package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command and every line of code in the README runs as it stands there. */
class ReadmeTest {

    private static final String ENGLISH = "README.md";
    private static final String FRENCH = "README.fr.md";
    private static final List<String> IMPORTS = List.of("calibrate", "grid", "lead", "source");

    @TempDir
    Path folder;

    private static List<String> blocks(String readme, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of(readme)));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        assertThat(blocks).isNotEmpty();
        return blocks;
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void theCommandsRun(String readme) throws IOException {
        int run = 0;
        for (String line : String.join("", blocks(readme, "sh")).lines().toList()) {
            if (line.startsWith("./closerate ")) {
                String placed = line.substring("./closerate ".length()).replace("atelier-grid", folder.resolve("atelier-grid").toString())
                        .replace("scored.csv", folder.resolve("scored.csv").toString());
                Command command = Command.run(placed.split(" "));
                assertThat(command.code()).as(line + "\n" + command.err()).isZero();
                run++;
            } else {
                assertThat(line).isEqualTo("mvn verify");
            }
        }
        assertThat(run).isEqualTo(2);
    }

    @Test
    void theFilesOfTheTableAreThere() throws IOException {
        Path out = folder.resolve("out");
        assertThat(Command.run("calibrate", "datasets/atelier/plan.yaml", "--out", out.toString(), "--quiet").code()).isZero();
        Matcher row = Pattern.compile("^\\| (`.*?`) \\|", Pattern.MULTILINE).matcher(Files.readString(Path.of(ENGLISH)));
        int files = 0;
        assertThat(Files.readString(Path.of(FRENCH)).lines().filter(line -> line.startsWith("| `")).map(line -> line.split(" \\| ")[0]))
                .containsExactlyElementsOf(Files.readString(Path.of(ENGLISH)).lines().filter(line -> line.startsWith("| `")).map(line -> line.split(" \\| ")[0]).toList());
        while (row.find()) {
            for (String file : row.group(1).replace("`", "").split(", ")) {
                assertThat(out.resolve(file)).exists();
                files++;
            }
        }
        assertThat(files).isGreaterThan(7);
    }

    @ParameterizedTest
    @CsvSource({ENGLISH + ", en", FRENCH + ", fr"})
    void thePictureOfTheGridIsWhatTheCommandPrints(String readme, String language) throws IOException {
        Command command = Command.run("calibrate", "datasets/atelier/plan.yaml", "--language", language, "--out", folder.resolve("picture").toString());
        Matcher picture = Pattern.compile("```\\n(source.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of(readme)));
        assertThat(picture.find()).isTrue();
        List<String> printed = command.out().lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
        for (String line : picture.group(1).lines().filter(line -> line.matches(".*\\d[.,]\\d.*")).toList()) {
            assertThat(printed).contains(line.strip().replaceAll("\\s+", " "));
        }
    }

    @Test
    void theCodeCompilesAndRuns() throws Exception {
        String code = String.join("", blocks(ENGLISH, "java"));
        assertThat(blocks(FRENCH, "java")).isEqualTo(blocks(ENGLISH, "java"));
        List<String> imports = new ArrayList<>(List.of("java.nio.file.Path", "java.util.Map"));
        IMPORTS.forEach(each -> imports.add("io.closerate." + each + ".*"));
        assertThat(new Snippet(imports, code).run(folder)).matches("(?s)-?\\d+ points, source: Referral \\+\\d+; .*");
    }
}
