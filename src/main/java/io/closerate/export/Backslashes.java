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
        return text.codePoints().mapToObj(sign -> sign == '\\' ? "\\\\" : sign < ' ' || sign == 0x7f || sign == '$' || sign == 0x2028 || sign == 0x2029
                ? "\\u%04x".formatted(sign) : Character.toString(sign)).collect(Collectors.joining());
    }
}
