package io.closerate.cli;

import io.closerate.grid.GridFormatException;
import java.io.IOException;
import java.nio.file.Path;

/** A file that holds no grid. */
final class GridFileException extends IOException {

    private static final long serialVersionUID = 1L;

    GridFileException(Path file, GridFormatException cause) {
        super("%s is not a grid: %s".formatted(file, cause.getMessage()), cause);
    }
}
