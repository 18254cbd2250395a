package io.closerate.export;

import io.closerate.language.Message;
import io.closerate.language.Mistake;
import io.closerate.lead.Meant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Index of the exporters. */
public final class GridExporters {

    private static final List<GridExporter> ALL = Stream.of(
            List.of(new JsonExporter()),
            List.of(new CsvExporter()),
            List.of(new PmmlExporter()),
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
     * {@return the exporters of a name: the one called so, or all that have it before or behind the hyphen of theirs}
     *
     * @param name such as {@code json}; {@code sql} for {@code sql-postgresql}, {@code sql-duckdb} and the others; {@code postgresql}
     */
    public static List<GridExporter> of(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<GridExporter> exact = ALL.stream().filter(each -> each.name().equals(wanted)).toList();
        List<GridExporter> found = exact.isEmpty() ? ALL.stream()
                .filter(each -> each.name().startsWith(wanted + "-") || each.name().endsWith("-" + wanted)).toList() : exact;
        if (found.isEmpty()) {
            throw new Mistake(Message.of("fault.export.none", name, Meant.of(name, ALL.stream().map(GridExporter::name).toList())));
        }
        return found;
    }
}
