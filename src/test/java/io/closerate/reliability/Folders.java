package io.closerate.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are put back to what they were. */
public final class Folders {

    private Folders() {
    }

    /** Makes {@code to} a copy of {@code from}, whatever it was before. */
    public static void restore(Path from, Path to) throws IOException {
        delete(to);
        for (Path each : walk(from)) {
            Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
    }

    /** Deletes a folder with everything in it. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path each : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** {@return the folder and everything in it, each folder before what is in it} */
    public static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
