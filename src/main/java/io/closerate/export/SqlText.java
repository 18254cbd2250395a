package io.closerate.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** A text as literals of SQL: signs that an editor, a terminal or a reader might not see as they are stand outside, by their number. */
final class SqlText {

    private SqlText() {
    }

    /**
     * {@return the parts of a text, at least one, to be joined}
     *
     * @param plain which signs may stand between quotes; a quote is doubled there
     * @param opening what begins a literal, such as {@code '} or {@code N'}
     * @param byNumber how any other sign is written
     */
    static List<String> parts(String text, IntPredicate plain, String opening, IntFunction<String> byNumber) {
        List<String> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (plain.test(sign)) {
                literal.append(sign == '\'' ? "''" : Character.toString(sign));
            } else {
                close(opening, literal, parts);
                parts.add(byNumber.apply(sign));
            }
        });
        close(opening, literal, parts);
        return parts.isEmpty() ? List.of(opening + "'") : parts;
    }

    private static void close(String opening, StringBuilder literal, List<String> parts) {
        if (!literal.isEmpty()) {
            parts.add(opening + literal + "'");
            literal.setLength(0);
        }
    }
}
