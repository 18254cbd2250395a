package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.grid.Grid;
import io.closerate.language.Language;
import io.closerate.source.CsvFormat;
import io.closerate.source.CsvOut;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is written of grids with everything that a grid can have is well-formed, and a fitted grid is not refused again. */
class EveryExporterTest {

    private static final List<ExportOptions> OPTIONS = List.of(ExportOptions.DEFAULT, ExportOptions.DEFAULT.withLanguage(Language.FRENCH));

    private static final List<Grid> GRIDS = Stream.concat(TestGrids.all().stream(),
            Stream.of(ExportGrids.rich(), ExportGrids.small(), ExportGrids.wordy(200))).toList();

    @TestFactory
    List<DynamicTest> writesWellFormedFilesOrSaysWhyNotAndFitsWhatItOffers() {
        List<DynamicTest> tests = new ArrayList<>();
        for (GridExporter exporter : GridExporters.all()) {
            tests.add(DynamicTest.dynamicTest(exporter.name(), () -> {
                for (int i = 0; i < GRIDS.size(); i++) {
                    check(exporter, GRIDS.get(i), OPTIONS.get(i % OPTIONS.size()));
                }
            }));
        }
        return tests;
    }

    private static void check(GridExporter exporter, Grid grid, ExportOptions options) {
        List<Refusal> refusals = exporter.refusals(grid, options);
        if (refusals.isEmpty()) {
            exporter.files(grid, options).forEach(EveryExporterTest::wellFormed);
        } else {
            assertThat(refusals).allMatch(refusal -> !refusal.limit().isEmpty() && !refusal.mend().isEmpty() && refusal.line().length() < 400);
            assertThatThrownBy(() -> exporter.files(grid, options)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(refusals.get(0).limit().toString());
            Optional<Grid> fitted = exporter.fitted(grid, options);
            assertThat(fitted.map(poorer -> exporter.refusals(poorer, options)).orElse(List.of())).isEmpty();
        }
    }

    private static void wellFormed(ExportFile file) {
        try {
            if (file.name().endsWith(".json")) {
                new ObjectMapper().readTree(file.text());
            } else if (file.name().endsWith(".pmml") || file.name().endsWith(".xml")) {
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
