package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.cli.Command;
import io.closerate.recalibrate.check.Checks;
import io.closerate.recalibrate.gate.Gates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/recalibration.md} run as they stand there, and no check or gate is missing from it. */
class RecalibrationDocTest {

    private static final Path PAGE = Path.of("docs/recalibration.md");

    @TempDir
    private Path folder;

    @Test
    void theCommandsRun() throws IOException {
        List<String> commands = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("./closerate ")).toList();
        assertThat(commands).hasSize(3);
        for (String line : commands) {
            String[] words = line.substring("./closerate ".length()).replaceFirst("\\bgrids\\b", folder.resolve("grids").toString()).split(" ");
            Command command = Command.run(words);
            assertThat(command.code()).as(line + command.out() + command.err()).isZero();
            if (line.contains("--catch-up")) {
                assertThat(command.out().lines()).hasSize(3);
            }
        }
    }

    @Test
    void everyCheckAndGateIsExplained() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Checks.all()).allSatisfy(check -> assertThat(page).contains("`" + check.name() + "`"));
        assertThat(Gates.all()).allSatisfy(gate -> assertThat(page).contains("`" + gate.name() + "`"));
    }
}
