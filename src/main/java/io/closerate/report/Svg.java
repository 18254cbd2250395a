package io.closerate.report;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finishing touches to SVG documents. */
final class Svg {

    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{3,}");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">\\s+<");
    private static final Pattern ID = Pattern.compile("(id=\"|url\\(#)(clip)");
    private static final Pattern PROLOG = Pattern.compile("^.*?(?=<svg)", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<svg[^>]*viewBox=\"([^\"]*)\"[^>]*>");

    private Svg() {
    }

    /** {@return the drawing with its numbers shortened to what can be seen, and with these words in it} */
    static String finished(String drawing, List<Label> labels) {
        String words = labels.stream().map(Label::svg).collect(Collectors.joining("\n"));
        String marks = LONG_NUMBER.matcher(BETWEEN_TAGS.matcher(drawing).replaceAll(">\n<")).replaceAll(Svg::shortened);
        int end = marks.lastIndexOf("</svg>");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + PROLOG.matcher(marks.substring(0, end)).replaceFirst("") + words + "\n</svg>\n";
    }

    private static String shortened(MatchResult number) {
        return Figures.plain(Double.parseDouble(number.group()));
    }

    /**
     * {@return the document as an element of a page: as wide as its place, its ids its own, its colours those of the page}
     *
     * @param document an SVG document of {@link #finished}
     * @param id what sets its ids apart from those of other pictures
     * @param alt what is to be seen
     */
    static String inline(String document, String id, String alt) {
        String svg = PROLOG.matcher(document).replaceFirst("");
        svg = ROOT.matcher(svg).replaceFirst("<svg viewBox=\"$1\" role=\"img\" aria-label=\"" + attribute(alt).replace("$", "\\$") + "\">");
        svg = ID.matcher(svg).replaceAll("$1" + id + "-$2");
        for (Palette color : Palette.values()) {
            svg = svg.replace(color.css(), "var(--" + color.variable() + ")");
        }
        return svg.strip();
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
