package io.closerate.export;

import java.util.stream.Collectors;

/** Texts for databases where a backslash means something between quotes: Spark, BigQuery, Snowflake. */
final class Backslashes {

    private Backslashes() {
    }

    /** {@return a text in quotes that it cannot leave} */
    static String text(String text) {
        return "'" + escaped(text).replace("'", "\\'") + "'";
    }

    /** A dollar sign is escaped as well, since Spark puts variables in place of ${...} even between quotes. */
    static String escaped(String text) {
        return text.codePoints().mapToObj(sign -> sign == '\\' ? "\\\\" : Texts.isVisible(sign) && sign != '$' ? Character.toString(sign) : unicode(sign))
                .collect(Collectors.joining());
    }

    private static String unicode(int sign) {
        return sign < 0x10000 ? "\\u%04x".formatted(sign) : Character.toString(sign); // the databases differ in how they write the others
    }
}
