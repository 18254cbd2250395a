package io.closerate.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closerate.cli.Command;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anybody can check our numbers: the command answers a folder of inputs, and the script beside the fixtures scores it. */
class OracleCommandTest {

    private static final Path SCRIPT = Path.of("src/test/oracles/score.py");

    @TempDir
    private Path folder;

    @Test
    void theScriptFindsEveryNumberRight() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "python3 is not on the path, so the answers were not scored by the script");
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        Fixtures.copyInputs(inputs);
        Path actual = folder.resolve("actual.json");

        Command oracle = Command.run("oracle", inputs.toString(), "--out", actual.toString());
        String score = score(actual);

        assertThat(oracle.code()).isZero();
        assertThat(oracle.err()).isEmpty();
        assertThat(score).contains("(100.000% of given, 99.9% of all)").doesNotContain("WRONG");
    }

    @Test
    void aFolderWithoutFixturesHasNoAnswers() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path actual = folder.resolve("actual.json");

        assertThat(Command.run("oracle", empty.toString(), "--out", actual.toString()).code()).isZero();
        assertThat(actual).hasContent("{ }");
    }

    @Test
    void whatCannotBeAnsweredIsSaidOnStandardError() throws IOException {
        Files.writeString(folder.resolve("22_sample_size.json"), """
                {"fixture": "22_sample_size", "cases": [{"id": "impossible", "input": {"r2_cox_snell": 2, "parameters": 1,
                  "win_rate": 0.5, "shrinkage": 0.9, "delta": 0.05, "margin": 0.05}}]}""");

        Command oracle = Command.run("oracle", folder.toString(), "--out", folder.resolve("_actual.json").toString());

        assertThat(oracle.code()).isZero();
        assertThat(oracle.err()).startsWith("22_sample_size, case impossible: ");
    }

    private static boolean hasPython() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    }

    private static String score(Path actual) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", SCRIPT.toString(), Fixtures.FOLDER.toString(), actual.toString())
                .redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
