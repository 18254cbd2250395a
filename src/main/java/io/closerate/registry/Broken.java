package io.closerate.registry;

import io.closerate.language.Message;
import io.closerate.registry.RegistryException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Turns what goes wrong on a disk into a {@link RegistryException}. */
final class Broken {

    private Broken() {
    }

    /** Something done with files. */
    @FunctionalInterface
    interface Reading<T> {

        T get() throws IOException;
    }

    /** Something done to files. */
    @FunctionalInterface
    interface Writing {

        void run() throws IOException;
    }

    static <T> T reading(String place, Reading<T> reading) {
        try {
            return reading.get();
        } catch (IOException e) {
            throw new RegistryException(Kind.IO, Message.of("fault.registry.reading", place, why(e)), e);
        }
    }

    static <T> T making(String place, Reading<T> making) {
        try {
            return making.get();
        } catch (IOException e) {
            throw new RegistryException(Kind.CANNOT_CREATE, Message.of("fault.registry.unwritable", place, why(e)), e);
        }
    }

    static void writing(String place, Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new RegistryException(Kind.IO, Message.of("fault.registry.writing", place, why(e)), e);
        }
    }

    /** The message of most exceptions of this kind is only the name of the file. */
    private static Message why(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return Message.of("fault.io.denied", String.valueOf(denied.getFile()));
        }
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return Message.of("fault.as-is", e.getClass().getSimpleName().replace("Exception", "") + " (" + file.getFile() + ")");
        }
        return Message.of("fault.as-is", e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
}
