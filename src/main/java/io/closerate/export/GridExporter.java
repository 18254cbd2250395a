package io.closerate.export;

import io.closerate.grid.Grid;
import java.util.List;
import java.util.Optional;

/**
 * A grid in the words of one other system.
 *
 * <p>An exporter has no state, and is a pure function: the same files, byte for byte, for the same grid and options.
 */
public interface GridExporter {

    /** {@return its name on the command line, lower case; what it has in common with others stands before a hyphen} */
    String name();

    /** {@return what this system cannot carry of the grid; nothing if it gives every lead the same score as the grid does} */
    default List<Refusal> refusals(Grid grid, ExportOptions options) {
        return List.of();
    }

    /**
     * {@return the nearest grid that this system can carry, for a grid that it refuses; empty if there is none}
     *
     * <p>It is asked for only where somebody wants a poorer grid rather than none ({@code --fit-to-target}).
     */
    default Optional<Grid> fitted(Grid grid, ExportOptions options) {
        return Optional.empty();
    }

    /**
     * {@return the files, one or several}
     *
     * @throws IllegalArgumentException if it {@link #refusals refuses} the grid
     */
    List<ExportFile> files(Grid grid, ExportOptions options);
}
