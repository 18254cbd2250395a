package io.closerate.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** About how many rows a file has, for telling how much time is left: told by how long the lines at its beginning are. */
public final class RowsAbout {

    private static final int GZIP = 0x1f8b;

    private RowsAbout() {
    }

    /** {@return about how many rows {@code file} has; nothing where nobody knows: a long packed file, or one that can be read only once} */
    public static OptionalLong of(Path file) {
        try {
            if (RawFile.isPipe(file)) {
                return OptionalLong.empty();
            }
            byte[] begin = Sample.of(file).bytes();
            long lines = 0;
            for (byte each : begin) {
                lines += each == '\n' ? 1 : 0;
            }
            if (begin.length < Sample.SIZE) {
                return OptionalLong.of(lines);
            }
            return isPacked(file) ? OptionalLong.empty() : OptionalLong.of(Math.round((double) Files.size(file) * lines / begin.length));
        } catch (IOException e) {
            throw SourceException.readError(file.toString(), e);
        }
    }

    private static boolean isPacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (in.read() << 8 | in.read()) == GZIP;
        }
    }
}
