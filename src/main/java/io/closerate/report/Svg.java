package io.closerate.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SVG documents, and SVG elements of a page.
 *
 * <p>The marks come from a drawing program and may be worked over; the words come last and are only escaped, since they may
 * hold anything.
 */
final class Svg {

    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{3,}");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">\\s+<");
    private static final Pattern ID = Pattern.compile("(id=\"|url\\(#)");
    private static final Pattern ROOT = Pattern.compile("^.*?<svg[^>]*>(.*)</svg>\\s*$", Pattern.DOTALL);

    private Svg() {
    }

    /** {@return an SVG document of these marks and words} */
    static String document(Picture.Marks marks, List<Label> words, String title) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n<title>%s</title>\n"
                        .formatted(marks.width(), marks.height(), marks.width(), marks.height(), escaped(title))
                + inner(marks.svg()) + words(words, Palette::css) + "\n</svg>\n";
    }

    /**
     * {@return an SVG element for a page: as wide as its place, its ids its own, its colours those of the page}
     *
     * @param marks the marks
     * @param words the words
     * @param id what sets its ids apart from those of other pictures
     * @param alt what is to be seen
     */
    static String element(Picture.Marks marks, List<Label> words, String id, String alt) {
        String inner = ID.matcher(inner(marks.svg())).replaceAll("$1" + id + "-");
        for (Palette color : Palette.values()) {
            inner = inner.replace(color.css(), themed(color));
        }
        return "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n".formatted(marks.width(), marks.height(), escaped(alt))
                + inner + words(words, Svg::themed) + "\n</svg>";
    }

    private static String themed(Palette color) {
        return "var(--" + color.variable() + ")";
    }

    /** What stands inside the root element, numbers shortened to what can be seen. */
    private static String inner(String drawing) {
        String marks = ROOT.matcher(drawing).replaceFirst("$1").strip();
        return LONG_NUMBER.matcher(BETWEEN_TAGS.matcher(marks).replaceAll(">\n<")).replaceAll(Svg::shortened) + "\n";
    }

    private static String shortened(MatchResult number) {
        return number(Double.parseDouble(number.group()));
    }

    /** {@return a length with at most two decimals and no idle zeros} */
    static String number(double length) {
        BigDecimal rounded = BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String words(List<Label> words, Function<Palette, String> colors) {
        return words.stream().map(label -> label.svg(colors)).collect(Collectors.joining("\n"));
    }

    /** {@return the text as it may stand in an element or an attribute} */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
