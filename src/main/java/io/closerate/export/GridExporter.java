package io.closerate.export;

import io.closerate.grid.Grid;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a grid for another system. */
public interface GridExporter {

    /** {@return its name, as given on the command line} */
    String name();

    /** {@return the name of the file it writes} */
    String fileName();

    /** Writes a grid; the same bytes for the same grid. */
    void write(Grid grid, OutputStream out) throws IOException;
}
