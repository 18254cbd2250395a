package io.closerate.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * The begin of a file.
 *
 * @param bytes its first bytes, at most {@value #SIZE}
 */
record Sample(byte[] bytes) {

    /** How many bytes are looked at to find the separator, and all else in a file that is read only once. */
    static final int SIZE = 1 << 20;

    static Sample of(Path file) throws IOException {
        try (InputStream in = RawFile.open(file)) {
            return of(in);
        }
    }

    static Sample of(InputStream in) throws IOException {
        return new Sample(in.readNBytes(SIZE));
    }

    /** {@return the sample, up to its last line feed if the file goes on} */
    InputStream lines() {
        int stop = bytes.length;
        while (bytes.length == SIZE && stop > 1 && bytes[stop - 1] != '\n') {
            stop--;
        }
        return new ByteArrayInputStream(bytes, 0, stop);
    }

    /** {@return the whole lines of the sample, without the first {@code skipped} bytes} */
    String text(Charset charset, int skipped) {
        String text = new String(bytes, skipped, bytes.length - skipped, charset);
        int lastLine = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return bytes.length < SIZE || lastLine < 0 ? text : text.substring(0, lastLine);
    }
}
