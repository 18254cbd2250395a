package io.closerate.cli;

import io.closerate.language.Language;
import java.util.Map;
import java.util.stream.Stream;

/** What is known of the terminal; the launcher says whether there is one. */
final class Terminal {

    /** The system property that holds the locale of the machine. */
    static final String LANGUAGE = "closerate.language";

    private static final int NARROWEST = 60;
    private static final int USUAL = 100;
    private static final int WIDEST = 140;

    private Terminal() {
    }

    /** {@return whether standard error is a terminal} */
    static boolean isInteractive() {
        return Boolean.getBoolean("closerate.terminal");
    }

    /** {@return whether standard output is a terminal that shows colours, and nobody minds them} */
    static boolean isColoured() {
        return Boolean.getBoolean("closerate.colours");
    }

    /** {@return the language to speak where nobody names one: that of the machine, which {@link Main} has asked for} */
    static Language language() {
        return Language.ofLocale(System.getProperty(LANGUAGE, ""));
    }

    /** {@return the locale of the machine: what its environment says, or else what Java found} */
    static String locale(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(environment::get).filter(value -> value != null && !value.isEmpty()).findFirst()
                .orElse(System.getProperty("user.language", ""));
    }

    /** {@return how many columns to print in} */
    static int width() {
        int columns = Integer.getInteger("closerate.columns", USUAL);
        return Math.max(NARROWEST, Math.min(columns <= 0 ? USUAL : columns, WIDEST));
    }
}
