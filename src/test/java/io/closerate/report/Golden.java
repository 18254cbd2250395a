package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that were looked at once and found good.
 *
 * <p>After a change that is meant, {@code mvn test -Dtest=... -Dgolden=write} writes them anew: look at the difference.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/io/closerate/report");

    private Golden() {
    }

    static void check(String name, String text) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(FOLDER.resolve(name), text);
        }
        assertThat(text).isEqualTo(Files.readString(FOLDER.resolve(name)));
    }
}
