package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in docs/report.md runs as it stands there, and the page is as small as it says. */
class ReportDocTest {

    private static final int BYTES = 500_000;

    @TempDir
    private Path folder;

    @Test
    void theCommandRuns() throws IOException {
        Matcher shown = Pattern.compile("(?m)^\\./closerate (.*)$").matcher(Files.readString(Path.of("docs/report.md")));
        assertThat(shown.find()).isTrue();
        Command command = Command.run(shown.group(1).replace("atelier-grid", folder.resolve("grid").toString()).split(" "));
        assertThat(command.code()).as(command.err()).isZero();
        Path page = folder.resolve("grid/report.html");
        assertThat(Files.size(page)).isLessThan(BYTES);
        assertThat(Files.readString(page)).contains("<html lang=\"fr\">", "value=\"20\"", "value=\"77\"");
    }
}
