package io.closerate.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code -} stands for: standard input where a file is read, standard output where one is written. */
final class StandardStreams {

    /** Stands for a stream in the place of a file. */
    static final String DASH = "-";

    /** What a file of standard input is called, in messages and in the grid. */
    static final String INPUT = "standard-input.csv";

    private StandardStreams() {
    }

    /** {@return whether this stands for a stream} */
    static boolean isDash(Object file) {
        return file != null && file.toString().equals(DASH);
    }

    /** {@return a file with all that comes in, for readers that read it more than once; it goes when the program ends} */
    static Path saved(InputStream in) throws IOException {
        Path folder = Files.createTempDirectory("closerate");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve(INPUT);
        file.toFile().deleteOnExit();
        Files.copy(in, file);
        return file;
    }

    /** {@return standard output as bytes; nothing printed before may wait in a writer} */
    static OutputStream out() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    /** Writes text to the printer, and anything else as the bytes it is. */
    static void write(byte[] bytes, PrintWriter printer) throws IOException {
        try {
            printer.print(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
            printer.flush();
        } catch (CharacterCodingException notText) {
            printer.flush();
            out().write(bytes);
        }
    }
}
