package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.cli.Command;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.lead.Hash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on public files, which stand beside the project ({@code -Dcloserate.shared}) or are not there. The tallies of every
 * level are held against a count of our own over the raw lines.
 */
class PublicGridsTest {

    @TempDir
    Path folder;

    private static Path file(String name) {
        Path file = Path.of(System.getProperty("closerate.shared", "../shared"), "data", name).toAbsolutePath().normalize();
        assumeTrue(Files.exists(file), "skipped: the public file " + file + " is not here (set -Dcloserate.shared)");
        return file;
    }

    private Grid calibrate(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of("calibrate"));
        all.addAll(List.of(args));
        all.addAll(List.of("--quiet", "--out", folder.resolve("grid").toString()));
        Command command = Command.run(all.toArray(String[]::new));
        assertThat(command.code()).as(command.err()).isZero();
        return GridFile.read(folder.resolve("grid/grid.json"));
    }

    /** Cells by a reader of ten lines: commas or semicolons, quotes around cells, no line break within one. */
    private static List<Map<String, String>> rows(Path file, char separator) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        var stream = Files.newInputStream(file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream, StandardCharsets.UTF_8))) {
            List<String> header = cells(lines.readLine(), separator);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = cells(line, separator);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i).strip());
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char sign : line.toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }


    /** The rows that the shipped grid does not learn from without an id: the tenth with the last hashes of their numbers; none where rows are few. */
    private static Set<Integer> spared(int rows) {
        if (rows <= 10_000) {
            return Set.of();
        }
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            order.add(row);
        }
        order.sort(java.util.Comparator.comparingLong((Integer row) -> Hash.of(Hash.of(row, 1), 2)));
        return new HashSet<>(order.subList(rows - (int) Math.round(rows * io.closerate.calibrate.Learning.DEFAULT.heldOut()), rows));
    }

    private static void compare(Grid grid, List<Map<String, String>> rows, String outcome, String won) {
        Set<Integer> spared = spared(rows.size());
        int compared = 0;
        for (Line line : grid.lines()) {
            if (line.term().cuts().size() > 1) {
                continue;
            }
            Bins bins = line.term().cuts().get(0).bins();
            long[][] counts = new long[bins.size()][2];
            for (int row = 0; row < rows.size(); row++) {
                if (!spared.contains(row)) {
                    String cell = rows.get(row).get(line.term().cuts().get(0).signal().column());
                    int place = cell.isEmpty() ? bins.missing() : bins.at(0) instanceof Bin.Range ? bins.ofNumber(Double.parseDouble(cell)) : bins.ofWord(cell);
                    counts[place][0]++;
                    counts[place][1] += rows.get(row).get(outcome).equals(won) ? 1 : 0;
                }
            }
            for (int place = 0; place < bins.size(); place++, compared++) {
                Level level = line.levels().get(place);
                assertThat(level.evidence().tally().leads()).as(line.attribute() + ": " + level.label()).isEqualTo(counts[place][0]);
                assertThat(level.evidence().tally().wins()).as(line.attribute() + ": " + level.label()).isEqualTo(counts[place][1]);
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    @Test
    void xEducation() throws IOException {
        Path leads = file("x_education_leads.csv.gz");
        Grid grid = calibrate(leads.toString(), "--outcome", "Converted", "--won", "1",
                "--ignore", "Tags,Lead Quality,Lead Profile,Last Notable Activity,Last Activity");
        compare(grid, rows(leads, ','), "Converted", "1");
        assertThat(grid.lines()).extracting(Line::attribute).doesNotContain("Prospect ID", "Lead Number", "Magazine", "Tags");
    }

    @Test
    void bankMarketing() throws IOException {
        Path leads = file("bank-full.csv.gz");
        Grid grid = calibrate(leads.toString(), "--outcome", "y", "--won", "yes", "--ignore", "duration");
        compare(grid, rows(leads, ';'), "y", "yes");
    }

    @Test
    void olistJoined() throws IOException {
        Path leads = file("olist_marketing_qualified_leads_dataset.csv");
        Path deals = file("olist_closed_deals_dataset.csv");
        Grid grid = calibrate(leads.toString(), "--join", deals.toString(), "--on", "mql_id");
        List<Map<String, String>> rows = rows(leads, ',');
        Set<String> partners = new HashSet<>();
        rows(deals, ',').forEach(row -> partners.add(row.get("mql_id")));
        rows.forEach(row -> row.put("joined", partners.contains(row.get("mql_id")) ? "yes" : "no"));
        compare(grid, rows, "joined", "yes");
        assertThat(grid.lines()).extracting(Line::attribute).containsExactlyInAnyOrder("landing_page_id", "origin");
    }
}
