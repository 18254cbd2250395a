package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.grid.Grid;
import io.closerate.source.CsvFormat;
import io.closerate.source.CsvOut;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every exporter of the index keeps to, over grids with everything that a grid can have. */
class EveryExporterTest {

    private static final List<ExportOptions> OPTIONS = List.of(ExportOptions.DEFAULT, ExportOptions.DEFAULT.withLanguage(Language.FRENCH));

    @TestFactory
    List<DynamicTest> writesTheSameFilesTwiceAndWellFormed() {
        List<DynamicTest> tests = new ArrayList<>();
        for (GridExporter exporter : GridExporters.all()) {
            tests.add(DynamicTest.dynamicTest(exporter.name(), () -> grids().forEach(grid -> {
                for (ExportOptions options : OPTIONS) {
                    check(exporter, grid, options);
                }
            })));
        }
        return tests;
    }

    @Test
    void noTwoExportersWriteTheSameFile() {
        Set<String> names = new HashSet<>();
        for (GridExporter exporter : GridExporters.all()) {
            for (ExportFile file : exporter.files(ExportGrids.small(), ExportOptions.DEFAULT)) {
                assertThat(names.add(file.name())).as(file.name()).isTrue();
            }
        }
        assertThat(names).contains("grid.json", "grid.csv", "grid.xlsx", "rules.html");
    }

    private static Stream<Grid> grids() {
        return Stream.concat(TestGrids.all().stream(), Stream.of(ExportGrids.rich(), ExportGrids.small(), ExportGrids.wordy(200)));
    }

    private static void check(GridExporter exporter, Grid grid, ExportOptions options) {
        List<Refusal> refusals = exporter.refusals(grid, options);
        if (refusals.isEmpty()) {
            List<ExportFile> files = exporter.files(grid, options);
            List<ExportFile> again = exporter.files(grid, options);
            assertThat(files).isNotEmpty();
            for (int i = 0; i < files.size(); i++) {
                assertThat(again.get(i).bytes()).as(files.get(i).name()).isEqualTo(files.get(i).bytes());
                wellFormed(files.get(i));
            }
        } else {
            assertThat(refusals).allMatch(refusal -> !refusal.limit().isBlank() && !refusal.mend().isBlank() && refusal.line().length() < 400);
            assertThatThrownBy(() -> exporter.files(grid, options)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(refusals.get(0).limit());
            Optional<Grid> fitted = exporter.fitted(grid, options);
            assertThat(fitted.map(poorer -> exporter.refusals(poorer, options)).orElse(List.of())).isEmpty();
        }
    }

    private static void wellFormed(ExportFile file) {
        try {
            if (file.name().endsWith(".json")) {
                new ObjectMapper().readTree(file.text());
            } else if (file.name().endsWith(".xml")) {
                Workbooks.xml(file.text());
            } else if (file.name().endsWith(".xlsx")) {
                Workbooks.parts(file.bytes()).forEach((name, text) -> Workbooks.xml(text));
            } else if (file.name().endsWith(".html")) {
                assertThat(file.text().replaceAll("(?s)<style>.*</style>", "").replaceAll("</?(?:!doctype html|html lang=\"..\"|html|head|body|"
                        + "meta [a-z0-9=\"\\-, ]+|title|h1|h2|p|p class=\"quiet\"|table|tr|t[hd]|t[hd] class=\"(?:n|quiet|n up|n down)\"|b)>", ""))
                        .doesNotContain("<", ">");
            } else if (file.name().endsWith(".csv")) {
                assertThat(withoutFormulas(file)).isEqualTo(file.text());
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(file.name(), e);
        }
    }

    /** The file as it is when cells that begin formulas are made safe once more: it must be the same. */
    private static String withoutFormulas(ExportFile file) throws java.io.IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvOut safe = CsvOut.to(bytes, CsvFormat.PLAIN, CsvOut.Cells.SAFE);
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(file.text())) {
            for (var row : csv) {
                safe.row(row.getFields());
            }
        }
        safe.flush();
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
