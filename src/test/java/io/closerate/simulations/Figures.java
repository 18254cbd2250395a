package io.closerate.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The figures of {@code reports/simulations.md}: one row for each, compared to the last digit.
 *
 * <p>With {@code -Dsimulations.renew=true} the rows are written instead, in alphabetical order.
 */
final class Figures {

    private static final Path FILE = Path.of("reports/simulations.md");

    private static final String RULE = "|---|---|---|";

    private Figures() {
    }

    /** Checks the row that says what was measured, within which bar, and the measured figure. */
    static void check(String what, String bar, double figure) {
        String row = String.format(Locale.ROOT, "| %s | %s | %.4f |", what, bar, figure + 0.0);
        if (Boolean.getBoolean("simulations.renew")) {
            renew("| " + what + " |", row);
        }
        assertThat(lines()).as("rows of %s", FILE).contains(row);
    }

    private static void renew(String start, String row) {
        List<String> page = lines();
        int table = page.indexOf(RULE) + 1;
        List<String> renewed = new ArrayList<>(page.subList(0, table));
        Stream<String> others = page.stream().skip(table).filter(line -> !line.startsWith(start));
        renewed.addAll(Stream.concat(others, Stream.of(row)).sorted().toList());
        try {
            Files.write(FILE, renewed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
