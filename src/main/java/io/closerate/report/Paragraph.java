package io.closerate.report;

import java.util.ArrayList;
import java.util.List;

/** Running text broken into lines. */
final class Paragraph {

    private Paragraph() {
    }

    /**
     * {@return the lines of a text, broken between words; a word wider than a line is cut}
     *
     * @param mark what stands in front of the first line; the others are indented by as much
     * @param text the text
     * @param width the widest a line may be, in terminal cells
     */
    static List<String> lines(String mark, String text, int width) {
        List<String> lines = new ArrayList<>();
        int room = Math.max(8, width - Plain.width(mark));
        StringBuilder line = new StringBuilder();
        for (String word : Plain.line(text).split(" +")) {
            if (line.length() > 0 && Plain.width(line.toString()) + 1 + Plain.width(word) > room) {
                lines.add(front(lines, mark) + line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(Plain.cut(word, room));
        }
        lines.add(front(lines, mark) + line);
        return lines;
    }

    private static String front(List<String> before, String mark) {
        return before.isEmpty() ? mark : " ".repeat(Plain.width(mark));
    }
}
