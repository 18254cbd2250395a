package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.closerate.grid.Grid;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every exporter keeps to. */
class ExporterContractTest {

    static List<Arguments> exportersAndGrids() {
        return GridExporters.all().stream().flatMap(each -> TestGrids.all().stream().map(grid -> Arguments.of(each, grid))).toList();
    }

    static Stream<GridExporter> exporters() {
        return GridExporters.all().stream();
    }

    @ParameterizedTest
    @MethodSource("exportersAndGrids")
    void writesTheSameFilesForTheSameGridOrSaysWhyNot(GridExporter exporter, Grid grid) {
        List<Refusal> refusals = exporter.refusals(grid, ExportOptions.DEFAULT);
        if (refusals.isEmpty()) {
            List<ExportFile> first = exporter.files(grid, ExportOptions.DEFAULT);
            List<ExportFile> second = exporter.files(grid, ExportOptions.DEFAULT);
            assertThat(first).isNotEmpty().hasSameSizeAs(second);
            for (int i = 0; i < first.size(); i++) {
                assertThat(first.get(i).name()).isEqualTo(second.get(i).name());
                assertThat(Arrays.equals(first.get(i).bytes(), second.get(i).bytes())).as(first.get(i).name()).isTrue();
                assertThat(first.get(i).bytes()).isNotEmpty();
            }
        } else {
            assertThat(refusals).allMatch(refusal -> !refusal.limit().isBlank() && !refusal.mend().isBlank());
            assertThatThrownBy(() -> exporter.files(grid, ExportOptions.DEFAULT)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void isFoundByItsName(GridExporter exporter) {
        assertThat(exporter.name()).matches("[a-z]+(-[a-z]+)?");
        assertThat(GridExporters.of(exporter.name())).containsExactly(exporter);
    }

    @Test
    void noTwoWriteAFileOfTheSameName() {
        Grid grid = TestGrids.plain();
        Set<String> names = new HashSet<>();
        for (GridExporter each : GridExporters.all()) {
            if (each.refusals(grid, ExportOptions.DEFAULT).isEmpty()) {
                each.files(grid, ExportOptions.DEFAULT).forEach(file -> assertThat(names.add(file.name())).as(file.name()).isTrue());
            }
        }
        assertThat(names).contains("grid.json", "grid.csv", "score.mjs", "score.cjs", "hubspot-action.js", "score.py", "score.R",
                "score-postgresql.sql", "score-duckdb.sql", "score-sqlite.sql", "score-spark.sql", "score-bigquery.sql", "score-snowflake.sql",
                "score-sqlserver.sql", "score-mysql.sql");
    }

    @Test
    void everyImplementationStandsInTheIndex() {
        Set<String> written = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.closerate.export").stream()
                .filter(type -> type.isAssignableTo(GridExporter.class) && !type.isInterface()).map(type -> type.getName()).collect(Collectors.toSet());
        assertThat(GridExporters.all().stream().map(each -> each.getClass().getName()).collect(Collectors.toSet())).isEqualTo(written);
    }

    @Test
    void aFamilyIsFoundByEitherPartOfItsName() {
        assertThat(GridExporters.of("sql")).hasSize(8);
        assertThat(GridExporters.of("DuckDB")).singleElement().extracting(GridExporter::name).isEqualTo("sql-duckdb");
        assertThatThrownBy(() -> GridExporters.of("exel")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"exel\"");
    }
}
