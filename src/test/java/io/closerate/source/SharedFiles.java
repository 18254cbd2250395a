package io.closerate.source;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The public lead files beside the project; {@code -Dcloserate.shared=FOLDER} says where they are instead. */
final class SharedFiles {

    private SharedFiles() {
    }

    /** {@return the file {@code name}; the test is skipped, with a message, where it is not} */
    static Path file(String name) {
        Path file = Path.of(System.getProperty("closerate.shared", "../shared"), "data", name).toAbsolutePath().normalize();
        Assumptions.assumeTrue(Files.exists(file), "skipped: the public file " + file + " is not here (set -Dcloserate.shared)");
        return file;
    }
}
