package io.closerate.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that come with Closerate and go into exports. */
final class Resources {

    private Resources() {
    }

    /** {@return the text of a file beside this class} */
    static String text(String name) {
        try (InputStream file = Resources.class.getResourceAsStream("/io/closerate/export/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
