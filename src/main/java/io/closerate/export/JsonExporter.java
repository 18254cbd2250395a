package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import java.util.List;

/** The grid itself, from which it can be read back without loss. */
public final class JsonExporter implements GridExporter {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        return List.of(ExportFile.of("grid.json", GridFile.write(grid)));
    }
}
