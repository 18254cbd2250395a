package io.closerate.export;

import io.closerate.grid.Evidence;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.source.CsvFormat;
import io.closerate.source.CsvOut;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * One row a level, for reading and for systems that take a table; an empty cell is not estimable.
 *
 * <p>Numbers have all their digits, so what is read back is what the grid holds. A text that a spreadsheet would take for a formula
 * has an apostrophe before it.
 */
public final class CsvExporter implements GridExporter {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(grid, CsvOut.to(bytes, CsvFormat.PLAIN, CsvOut.Cells.SAFE));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not break off
        }
        return List.of(ExportFile.of("grid.csv", bytes.toByteArray()));
    }

    private static void write(Grid grid, CsvOut rows) throws IOException {
        rows.row("attribute", "level", "condition", "points", "leads", "wins", "close_rate", "lower_95", "upper_95", "shrunk_rate",
                "p", "adjusted_p", "note");
        for (Line line : grid.lines()) {
            for (Level level : line.levels()) {
                write(line, level, rows);
            }
        }
        rows.flush();
    }

    private static void write(Line line, Level level, CsvOut rows) throws IOException {
        Evidence evidence = level.evidence();
        rows.row(line.attribute(), level.label(), Condition.of(line, level), Integer.toString(level.points()),
                Long.toString(evidence.tally().leads()), Long.toString(evidence.tally().wins()), cell(evidence.tally().closeRate()),
                cell(evidence.interval().map(Interval::lower)), cell(evidence.interval().map(Interval::upper)),
                cell(evidence.shrunkRate()), cell(evidence.p()), cell(evidence.adjustedP()), level.note());
    }

    private static String cell(Estimate<Double> number) {
        return number.map(value -> value == Math.rint(value) ? Long.toString(value.longValue()) : Double.toString(value)).orElse("");
    }
}
