package io.closerate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text in Markdown, written from top to bottom; what comes from somebody else's file can be nothing but text in it. */
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]|#~!]");

    private final List<String> lines = new ArrayList<>();

    /** {@return somebody else's text as one line that Markdown takes for text} */
    static String text(String foreign) {
        return SPECIAL.matcher(Plain.line(foreign)).replaceAll("\\\\$0").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    Markdown title(String title) {
        lines.add("# " + title);
        return this;
    }

    Markdown section(String title) {
        lines.add("");
        lines.add("## " + title);
        return this;
    }

    Markdown paragraph(String sentences) {
        lines.add("");
        lines.add(sentences);
        return this;
    }

    Markdown item(String sentence) {
        if (!lines.get(lines.size() - 1).startsWith("* ")) {
            lines.add("");
        }
        lines.add("* " + sentence);
        return this;
    }

    Markdown code(String language, String code) {
        lines.add("");
        lines.add("```" + language);
        code.strip().lines().forEach(lines::add);
        lines.add("```");
        return this;
    }

    /**
     * Begins a table.
     *
     * @param sides one letter a column: {@code l} for left, {@code r} for right
     * @param names the names of the columns
     */
    Markdown table(String sides, String... names) {
        lines.add("");
        row(names);
        lines.add("|" + sides.replace("l", "---|").replace("r", "---:|"));
        return this;
    }

    Markdown row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
