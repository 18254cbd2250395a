package io.closerate.report;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.Locale;
import java.util.function.Function;

/**
 * A line of text in a picture.
 *
 * <p>It is kept as text until the very end: a bitmap paints it, an SVG document says it, so that it stays text, can be
 * searched, and is set in a font of the reader's machine.
 *
 * @param text what it says, harmless
 * @param x where it begins, has its middle, or ends
 * @param y the line it stands on
 * @param anchor which of them
 * @param face how it looks
 */
record Label(String text, double x, double y, Anchor anchor, Face face) {

    /** Which part of a label lies at its place. */
    enum Anchor {
        START, MIDDLE, END
    }

    /** How a label looks. */
    enum Face {
        TITLE(17, true, Palette.INK), TEXT(14, false, Palette.INK), SMALL(13, false, Palette.GREY), STRONG(13, true, Palette.INK);

        private final int size;
        private final boolean bold;
        private final Palette color;

        Face(int size, boolean bold, Palette color) {
            this.size = size;
            this.bold = bold;
            this.color = color;
        }

        /** {@return about how wide a text is in this face; fonts differ} */
        double width(String text) {
            return 0.53 * size * Plain.width(text);
        }

        /** {@return as much of a text as surely fits into so much room; most fonts are narrower than this reckons} */
        String fitting(String text, double room) {
            return Plain.cut(text, (int) (room / (0.62 * size)));
        }

        private Font font() {
            return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, size);
        }
    }

    void paint(Graphics2D graphics) {
        graphics.setFont(face.font());
        graphics.setColor(face.color.color());
        FontMetrics metrics = graphics.getFontMetrics();
        double room = metrics.stringWidth(text);
        double left = anchor == Anchor.START ? x : anchor == Anchor.END ? x - room : x - room / 2;
        graphics.drawString(text, (float) left, (float) y);
    }

    /** {@return the label as an SVG element, in the colours that {@code colors} gives} */
    String svg(Function<Palette, String> colors) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" style=\"font:%s%dpx 'DejaVu Sans',Verdana,sans-serif;fill:%s\">%s</text>".formatted(
                Svg.number(x), Svg.number(y), anchor.name().toLowerCase(Locale.ROOT), face.bold ? "bold " : "", face.size,
                colors.apply(face.color), Svg.escaped(text));
    }
}
