package io.closerate.cli;

import io.closerate.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The help in other languages; in English it stands beside the options themselves. {@code HelpTest} holds them together. */
final class HelpBundle {

    private HelpBundle() {
    }

    /** {@return the help in a language, by the keys that picocli asks for; empty for English} */
    static Optional<ResourceBundle> of(Language language) {
        if (language == Language.ENGLISH) {
            return Optional.empty();
        }
        try (Reader text = new InputStreamReader(HelpBundle.class.getResourceAsStream("help-" + language.code() + ".properties"), StandardCharsets.UTF_8)) {
            return Optional.of(new PropertyResourceBundle(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
