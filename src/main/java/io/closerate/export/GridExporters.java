package io.closerate.export;

import java.util.List;

/** Index of the exporters. */
public final class GridExporters {

    private GridExporters() {
    }

    /** {@return every exporter} */
    public static List<GridExporter> all() {
        return List.of(new JsonExporter(), new CsvExporter());
    }
}
