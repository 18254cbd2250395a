package io.closerate.registry;

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
            throw new RegistryException(Kind.IO, "reading %s broke off: %s".formatted(place, why(e)), e);
        }
    }

    static <T> T making(String place, Reading<T> making) {
        try {
            return making.get();
        } catch (IOException e) {
            throw new RegistryException(Kind.CANNOT_CREATE, "%s cannot be written: %s".formatted(place, why(e)), e);
        }
    }

    static void writing(String place, Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new RegistryException(Kind.IO, "writing %s broke off: %s; nothing is torn, run it again"
                    .formatted(place, why(e)), e);
        }
    }

    /** The message of most exceptions of this kind is only the name of the file. */
    private static String why(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "permission denied (" + denied.getFile() + ")";
        }
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return e.getClass().getSimpleName().replace("Exception", "") + " (" + file.getFile() + ")";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
