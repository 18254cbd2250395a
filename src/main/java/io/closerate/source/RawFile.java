package io.closerate.source;

import io.closerate.language.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files that hold text, gzip or not, and refuses what is no text with a word on what to do. */
final class RawFile {

    private static final int BUFFER = 1 << 16;

    private RawFile() {
    }

    /** {@return the bytes of the file, unpacked if they begin like gzip, whatever the file's name} */
    static InputStream open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new SourceException(SourceException.Kind.NO_INPUT, Message.of("fault.source.no-file", file.toString()));
        }
        if (Files.isDirectory(file)) {
            throw new SourceException(SourceException.Kind.NO_INPUT, Message.of("fault.source.folder", file.toString()));
        }
        if (!Files.isReadable(file)) {
            throw new SourceException(SourceException.Kind.NO_INPUT, Message.of("fault.source.forbidden", file.toString()));
        }
        if (isPipe(file)) {
            throw new SourceException(SourceException.Kind.NO_INPUT, Message.of("fault.source.pipe", file.toString()));
        }
        return unpacked(Files.newInputStream(file));
    }

    /** {@return whether {@code file} is a pipe or the like, which can be read only once} */
    static boolean isPipe(Path file) {
        return Files.exists(file) && !Files.isDirectory(file) && !Files.isRegularFile(file);
    }

    /** {@return the bytes of {@code in}, unpacked if they begin like gzip} */
    static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, BUFFER);
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzip ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }
}
