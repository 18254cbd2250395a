package io.closerate.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures of {@code reports/quality.md}, compared to the last digit; with {@code -Dquality.renew=true} they are written
 * instead.
 */
final class Figures {

    private static final Path FILE = Path.of("reports/quality.md");

    private Figures() {
    }

    /** Checks the row of {@code what}, or writes it behind the rule of the table. */
    static void check(String what, List<Judge.Verdict> verdicts) {
        String row = String.format(Locale.ROOT, "| %s | %.4f | %.4f | %.4f | %.4f |", what,
                verdicts.stream().mapToDouble(Judge.Verdict::auc).average().orElseThrow(),
                verdicts.stream().mapToDouble(Judge.Verdict::logLoss).average().orElseThrow(),
                verdicts.stream().mapToDouble(Judge.Verdict::ece).average().orElseThrow(),
                verdicts.stream().mapToDouble(Judge.Verdict::chance).average().orElseThrow());
        try {
            List<String> page = new ArrayList<>(Files.readAllLines(FILE));
            if (Boolean.getBoolean("quality.renew")) {
                page.removeIf(line -> line.startsWith("| " + what + " |") && line.split("\\|").length == row.split("\\|").length);
                page.add(page.indexOf("|---|---|---|---|---|") + 1, row);
                Files.write(FILE, page);
            }
            assertThat(page).as("rows of %s", FILE).contains(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
