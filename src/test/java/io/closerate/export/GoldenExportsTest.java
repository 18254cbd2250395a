package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;

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
        for (ExportFile file : exporter.files(ExportGrids.small(), ExportOptions.DEFAULT.withLanguage(Language.FRENCH))) {
            Path golden = FOLDER.resolve(file.name());
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(golden.getParent());
                Files.write(golden, file.bytes());
            }
            assertThat(file.text()).as(file.name()).isEqualTo(Files.readString(golden));
        }
    }
}
