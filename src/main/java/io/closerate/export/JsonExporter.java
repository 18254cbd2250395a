package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The grid itself, from which it can be read back without loss. */
public final class JsonExporter implements GridExporter {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String fileName() {
        return "grid.json";
    }

    @Override
    public void write(Grid grid, OutputStream out) throws IOException {
        out.write(GridFile.write(grid).getBytes(StandardCharsets.UTF_8));
    }
}
