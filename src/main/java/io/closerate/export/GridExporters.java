package io.closerate.export;

import io.closerate.lead.Nearest;
import java.util.List;
import java.util.stream.Stream;

/** Index of the exporters. */
public final class GridExporters {

    private static final List<GridExporter> ALL = Stream.of(
            List.of(new JsonExporter()),
            List.of(new CsvExporter()),
            List.of(new ExcelExporter()),
            List.of(CodeExporter.javaScript(), CodeExporter.hubSpotAction(), CodeExporter.python(), CodeExporter.r()),
            SqlExporter.all(),
            List.of(new SalesforceFormulaExporter(), new ApexExporter(), new SalesforceRowsExporter(), new HubSpotScoringExporter()),
            List.of(new DynamicsExporter(), new MarketoExporter(), new ZohoExporter(), new PipedriveExporter(), new RulesExporter()))
            .<GridExporter>flatMap(List::stream).toList();

    private GridExporters() {
    }

    /** {@return every exporter, in the order in which they are told of} */
    public static List<GridExporter> all() {
        return ALL;
    }

    /**
     * {@return the exporters of a name: the one called so, or all whose names begin with it and a hyphen}
     *
     * @param name such as {@code json}, or {@code sql} for {@code sql-postgresql}, {@code sql-duckdb} and the others
     */
    public static List<GridExporter> of(String name) {
        List<GridExporter> exact = ALL.stream().filter(each -> each.name().equals(name)).toList();
        List<GridExporter> found = exact.isEmpty() ? ALL.stream().filter(each -> each.name().startsWith(name + "-")).toList() : exact;
        if (found.isEmpty()) {
            throw new IllegalArgumentException("there is no export \"%s\"; %s".formatted(name,
                    Nearest.sentence(name, ALL.stream().map(GridExporter::name).toList())));
        }
        return found;
    }
}
