package io.closerate.report;

import java.util.regex.Pattern;

/**
 * Text for the page in which {@code **this**} is bold: escaped first, so that nothing else in it means anything. Names in it are harmless
 * already, see {@link Plain}.
 */
final class Marked {

    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");

    private Marked() {
    }

    /** {@return the text as HTML} */
    static String html(String text) {
        return BOLD.matcher(Svg.escaped(text)).replaceAll("<b>$1</b>");
    }
}
