package io.closerate.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.calibrate.Calibration;
import io.closerate.calibrate.Plan;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Words;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Defaults on thirty public books, beside other models on the same splits ({@code src/test/quality/books.R}, then {@code books.py}); the folder
 * is said by {@code -Dcloserate.books}.
 */
@Tag("quality")
class PublicBooksQualityTest {

    private static final Judge JUDGE = new Judge("won", "yes");
    private static final Path PAGE = Path.of("reports/quality.md");
    private static final String RULE = "|---|---|---|---|---|---|---|";

    /** Log loss of a book, the mean of its splits. */
    private record Row(String book, int leads, int columns, double rate, double logistic, double trees, double grid) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "| %s | %,d × %d | %.1f %% | %.4f | %.4f | %.4f | %s |", book, leads, columns, 100 * rate, logistic, trees, grid,
                    grid <= logistic ? "" : "worse");
        }
    }

    @Test
    void defaultsCarry() throws IOException {
        Path folder = Path.of(System.getProperty("closerate.books", "no folder"));
        Assumptions.assumeTrue(Files.exists(folder.resolve("baselines.csv")), "skipped: -Dcloserate.books names no folder made by books.R and books.py");
        TreeMap<String, List<String[]>> baselines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Files.readAllLines(folder.resolve("baselines.csv")).stream().skip(1).map(line -> line.split(","))
                .forEach(row -> baselines.computeIfAbsent(row[0], book -> new ArrayList<>()).add(row));
        List<Row> rows = new ArrayList<>();
        for (List<String[]> book : baselines.values()) {
            rows.add(row(folder, book));
        }
        double grids = rows.stream().mapToDouble(Row::grid).average().orElseThrow();
        double logistic = rows.stream().mapToDouble(Row::logistic).average().orElseThrow();
        double trees = rows.stream().mapToDouble(Row::trees).average().orElseThrow();
        check(rows, String.format(Locale.ROOT, "| **mean** | | | **%.4f** | **%.4f** | **%.4f** | |", logistic, trees, grids));
        assertThat(grids).isLessThan(Math.min(logistic, trees));
    }

    private static Row row(Path folder, List<String[]> splits) throws IOException {
        String book = splits.get(0)[0];
        LeadTable all = CsvFile.load(folder.resolve(book + ".csv"), CsvHints.NONE.withWordColumns(Set.of("won"))).table();
        double loss = 0;
        for (String[] split : splits) {
            List<String> judged = Files.readAllLines(folder.resolve("%s.%s.split".formatted(book, split[1])));
            LeadTable learn = rows(all, judged, "0");
            loss += JUDGE.of(Calibration.of(Plan.of("won", "yes")).run(learn).grid(), rows(all, judged, "1")).logLoss() / splits.size();
        }
        Words outcomes = all.words("won");
        double rate = (double) outcomes.counts()[outcomes.dictionary().indexOf("yes")] / all.size();
        return new Row(book, all.size(), all.columns().size() - 1, rate, mean(splits, 2), mean(splits, 3), loss);
    }

    private static LeadTable rows(LeadTable all, List<String> judged, String which) {
        return Split.some(all, IntStream.range(0, all.size()).filter(i -> judged.get(i).equals(which)).boxed().toList());
    }

    private static double mean(List<String[]> splits, int column) {
        return splits.stream().mapToDouble(row -> Double.parseDouble(row[column])).average().orElseThrow();
    }

    private static void check(List<Row> rows, String mean) throws IOException {
        List<String> table = new ArrayList<>(rows.stream().map(Row::toString).toList());
        table.add(mean);
        List<String> page = new ArrayList<>(Files.readAllLines(PAGE));
        int from = page.indexOf(RULE) + 1;
        if (Boolean.getBoolean("quality.renew")) {
            while (from < page.size() && page.get(from).startsWith("|")) {
                page.remove(from);
            }
            page.addAll(from, table);
            Files.write(PAGE, page);
        }
        assertThat(page.subList(from, page.size())).as("rows of %s", PAGE).startsWith(table.toArray(String[]::new));
    }
}
