package io.closerate.cli;

import io.closerate.grid.GridFormatException;
import io.closerate.language.Message;
import io.closerate.language.Told;
import java.io.IOException;
import java.nio.file.Path;

/** A file that holds no grid. */
final class GridFileException extends IOException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    GridFileException(Path file, GridFormatException cause) {
        super(Message.of("fault.grid.none", file.toString(), cause.told()).toString(), cause);
        this.told = Message.of("fault.grid.none", file.toString(), cause.told());
    }

    @Override
    public Message told() {
        return told;
    }
}
