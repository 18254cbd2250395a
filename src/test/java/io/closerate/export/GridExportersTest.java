package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The index; what its exporters keep to is in {@link EveryExporterTest}. */
class GridExportersTest {

    static Stream<GridExporter> exporters() {
        return GridExporters.all().stream();
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void findsEachByItsName(GridExporter exporter) {
        assertThat(exporter.name()).matches("[a-z]+(-[a-z]+)?");
        assertThat(GridExporters.of(exporter.name())).containsExactly(exporter);
    }

    @Test
    void findsAFamilyByEitherPartOfItsName() {
        assertThat(GridExporters.of("sql")).hasSize(8);
        assertThat(GridExporters.of("DuckDB")).singleElement().extracting(GridExporter::name).isEqualTo("sql-duckdb");
        assertThatThrownBy(() -> GridExporters.of("exel")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"exel\"");
    }

    @Test
    void holdsEveryImplementation() {
        Set<String> written = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.closerate.export").stream()
                .filter(type -> type.isAssignableTo(GridExporter.class) && !type.isInterface()).map(type -> type.getName()).collect(Collectors.toSet());
        assertThat(exporters().map(each -> each.getClass().getName()).collect(Collectors.toSet())).isEqualTo(written);
    }

    @Test
    void writesTheFilesThatWerePromised() {
        List<String> names = exporters().filter(each -> each.refusals(TestGrids.plain(), ExportOptions.DEFAULT).isEmpty())
                .flatMap(each -> each.files(TestGrids.plain(), ExportOptions.DEFAULT).stream()).map(ExportFile::name).toList();
        assertThat(names).contains("grid.json", "grid.csv", "score.mjs", "score.cjs", "hubspot-action.js", "score.py", "score.R",
                "score-postgresql.sql", "score-duckdb.sql", "score-sqlite.sql", "score-spark.sql", "score-bigquery.sql", "score-snowflake.sql",
                "score-sqlserver.sql", "score-mysql.sql");
    }
}
