package io.closerate.job;

import io.closerate.calibrate.CalibrationException;
import io.closerate.lead.Meant;
import io.closerate.grid.Grid;
import io.closerate.language.Message;
import io.closerate.source.CsvFormat;
import io.closerate.source.CsvOut;
import io.closerate.source.FileLead;
import io.closerate.source.LeadStream;
import io.closerate.source.StreamRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Scores the rows of a file, one after the other: memory does not grow with it.
 *
 * @param grid the grid
 * @param explain whether each row says what made its score
 * @param mayLack whether columns that the grid looks at may be missing from the file; they then count as empty cells
 */
public record ScoreJob(Grid grid, boolean explain, boolean mayLack) {

    private static final MathContext DIGITS = new MathContext(12);

    /**
     * How a run went.
     *
     * @param rows the rows read and written
     * @param unscored those of them that could not be scored
     */
    public record Result(long rows, long unscored) {
    }

    /**
     * {@return how it went}
     *
     * @param leads the rows; every one comes back in its place
     * @param out where they go, with score, probability, tier, and why a row could not be scored
     * @param counted is told the number of rows now and then
     */
    public Result run(LeadStream leads, OutputStream out, LongConsumer counted) throws IOException {
        checkColumns(leads);
        CsvFormat format = leads.format().inUtf8();
        CsvOut rows = CsvOut.to(out, format, CsvOut.Cells.SAFE);
        rows.row(header(leads));
        Map<Integer, String> probabilities = new HashMap<>();
        long n = 0;
        long unscored = 0;
        while (leads.hasNext()) {
            StreamRow row = leads.next();
            rows.row(scored(row, leads.headerCells().size(), format, probabilities));
            unscored += row instanceof FileLead ? 0 : 1;
            if (++n % 10_000 == 0) {
                counted.accept(n);
            }
        }
        rows.flush();
        return new Result(n, unscored);
    }

    private void checkColumns(LeadStream leads) {
        List<String> lacking = grid.columns().stream().filter(column -> !leads.columns().contains(column)).toList();
        if (!lacking.isEmpty() && !mayLack) {
            throw new CalibrationException(CalibrationException.Kind.LEADS, Message.of("fault.score.no-column",
                    String.join("\", \"", lacking), Meant.of(lacking.get(0), leads.columns())));
        }
    }

    private List<String> header(LeadStream leads) {
        List<String> header = new ArrayList<>(leads.headerCells());
        List<String> added = new ArrayList<>(List.of("score", "probability", "tier"));
        if (explain) {
            added.add("reasons");
        }
        added.add("problem");
        for (String name : added) {
            header.add(leads.columns().contains(name) ? name + " (Closerate)" : name);
        }
        return header;
    }

    private String probability(int points, CsvFormat format) {
        return format.write(new BigDecimal(grid.curve().probability(points)).round(DIGITS).doubleValue());
    }

    private List<String> scored(StreamRow row, int columns, CsvFormat format, Map<Integer, String> probabilities) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < columns) {
            cells.add("");
        }
        if (row instanceof FileLead lead) {
            int points = grid.points(lead);
            cells.add(Integer.toString(points));
            cells.add(probabilities.computeIfAbsent(points, any -> probability(any, format)));
            cells.add(grid.tiers().of(points));
            if (explain) {
                cells.add(grid.score(lead).explanation());
            }
            cells.add("");
        } else {
            cells = new ArrayList<>(cells.subList(0, columns));
            cells.addAll(explain ? List.of("", "", "", "") : List.of("", "", ""));
            cells.add(((io.closerate.source.BadRow) row).problem().reason().words());
        }
        return cells;
    }
}
