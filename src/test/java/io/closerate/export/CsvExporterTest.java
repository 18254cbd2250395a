package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.closerate.grid.Evidence;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExporterTest {

    @ParameterizedTest
    @ValueSource(strings = {"close-rate", "logistic"})
    void isReadBackWithoutLoss(String method) {
        Grid grid = TestGrids.atelier(method);
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new CsvExporter().files(grid, ExportOptions.DEFAULT).get(0).text())
                .stream().collect(Collectors.toList());
        int row = 0;
        for (Line line : grid.lines()) {
            for (Level level : line.levels()) {
                check(rows.get(row++), line, level);
            }
        }
        assertThat(rows).hasSize(row);
    }

    private static void check(NamedCsvRecord row, Line line, Level level) {
        assertThat(List.of(row.getField("attribute"), row.getField("level"), row.getField("condition"), row.getField("note")))
                .containsExactly(line.attribute(), level.label(), Condition.of(line, level), level.note());
        Evidence evidence = level.evidence();
        assertThat(List.of(row.getField("points"), row.getField("leads"), row.getField("wins"))).containsExactly(
                Integer.toString(level.points()), Long.toString(evidence.tally().leads()), Long.toString(evidence.tally().wins()));
        same(row.getField("close_rate"), evidence.tally().closeRate());
        same(row.getField("lower_95"), evidence.interval().map(Interval::lower));
        same(row.getField("upper_95"), evidence.interval().map(Interval::upper));
        same(row.getField("shrunk_rate"), evidence.shrunkRate());
        same(row.getField("p"), evidence.p());
        same(row.getField("adjusted_p"), evidence.adjustedP());
    }

    /** To the last bit. */
    private static void same(String cell, Estimate<Double> number) {
        assertThat(cell.isEmpty()).isEqualTo(!number.isEstimable());
        number.map(value -> assertThat(Double.parseDouble(cell)).isEqualTo(value));
    }
}
