package io.closerate.export;

import io.closerate.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands at the head of a file of code. */
final class Comments {

    private Comments() {
    }

    /** {@return what grid it is and where from, then how to use it} */
    static List<String> of(Grid grid, String... use) {
        List<String> lines = new ArrayList<>(List.of(
                "Scores leads by the grid \"" + grid.name() + "\": " + grid.lowest() + " to " + grid.highest() + " points.",
                "Made by Closerate " + grid.origin().version() + " from leads with the fingerprint " + grid.origin().data() + ".",
                "Columns: " + String.join(", ", grid.columns()) + "."));
        lines.addAll(List.of(use));
        return lines;
    }

    /** {@return lines behind the sign that begins a comment} */
    static String text(String sign, List<String> lines) {
        return lines.stream().map(line -> (sign + " " + oneLine(line)).stripTrailing() + "\n").collect(Collectors.joining());
    }

    /** {@return a text that ends neither a line nor a comment; a question mark stands for what might} */
    static String oneLine(String text) {
        return text.codePoints().map(sign -> isHarmless(sign) ? sign : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isHarmless(int sign) {
        return Texts.isVisible(sign) && "*`\\<>$".indexOf(sign) < 0;
    }
}
