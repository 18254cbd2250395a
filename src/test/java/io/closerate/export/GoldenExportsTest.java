package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.grid.Grid;
import io.closerate.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files for systems that no test can run, as they were looked at and found good; {@code -Dgolden=write} writes them anew.
 */
class GoldenExportsTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/closerate/export");

    static List<GridExporter> exporters() {
        return List.of(new PmmlExporter(), new SalesforceFormulaExporter(), new ApexExporter(), new SalesforceRowsExporter(),
                new HubSpotScoringExporter(), new DynamicsExporter(), new MarketoExporter(), new ZohoExporter(), new PipedriveExporter(),
                new RulesExporter());
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void theFilesOfASmallGrid(GridExporter exporter) throws IOException {
        check(exporter.files(ExportGrids.small(), ExportOptions.DEFAULT.withLanguage(Language.FRENCH)), FOLDER);
    }

    @ParameterizedTest
    @MethodSource("exportersThatCarryTheCurve")
    void theFilesOfASmallGridWithACurveOfKnots(GridExporter exporter) throws IOException {
        Grid small = ExportGrids.small();
        Grid grid = new Grid("knots", small.method(), small.scale(), small.book(), small.lines(), TestGrids.isotonic().curve(), small.tiers(), small.origin());
        check(exporter.files(grid, ExportOptions.DEFAULT), FOLDER.resolve("knots"));
    }

    static List<GridExporter> exportersThatCarryTheCurve() {
        return List.of(new PmmlExporter(), new SalesforceFormulaExporter(), new ApexExporter(), GridExporters.of("sql-mysql").get(0),
                GridExporters.of("sql-sqlserver").get(0));
    }

    private static void check(List<ExportFile> files, Path folder) throws IOException {
        for (ExportFile file : files) {
            Path golden = folder.resolve(file.name());
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(golden.getParent());
                Files.write(golden, file.bytes());
            }
            assertThat(file.text()).as(file.name()).isEqualTo(Files.readString(golden));
        }
    }
}
