package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command in a shell block of docs/monitoring.md runs as it stands there. */
class MonitoringDocsTest {

    @TempDir
    Path folder;

    @Test
    void theCommandsRun() throws IOException {
        String grid = folder.resolve("atelier-grid").toString();
        assertThat(Command.run("calibrate", "datasets/atelier/plan.yaml", "--out", grid, "--quiet").code()).isZero();
        List<String> lines = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs/monitoring.md"))).results()
                .map((MatchResult block) -> block.group(1)).flatMap(String::lines).toList();
        assertThat(lines).hasSize(5);
        for (String line : lines) {
            String[] arguments = line.replaceFirst("^closerate ", "").replace("atelier-grid", grid)
                    .replace("atelier-monitor", folder.resolve("monitor").toString()).split(" ");
            Command command = Command.run(arguments);
            assertThat(command.code()).as(line + "\n" + command.err()).isZero();
        }
        assertThat(folder.resolve("monitor/monitor.html")).exists();
    }
}
