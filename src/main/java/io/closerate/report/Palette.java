package io.closerate.report;

import java.awt.Color;
import java.util.Locale;

/**
 * The colours of charts and page: those of Okabe and Ito, which readers with any kind of colour vision can tell apart, and
 * a few greys.
 *
 * <p>No two are the same, so that the page can give each its counterpart for dark surroundings.
 */
enum Palette {
    /** Text. */
    INK(0x1F2933),
    /** Text of the second rank, and reference lines. */
    GREY(0x5F6B7A),
    /** Grid lines. */
    FAINT(0xE3E7EC),
    /** Behind everything. */
    PAPER(0xFFFFFF),
    /** The close-rate grid, and everything there is only one of. */
    BLUE(0x0072B2),
    /** The logistic grid. */
    VERMILION(0xD55E00),
    /** Won leads. */
    GREEN(0x007F5F),
    /** Lost leads. */
    PURPLE(0xB5609A);

    private final Color color;

    Palette(int rgb) {
        this.color = new Color(rgb);
    }

    Color color() {
        return color;
    }

    /** {@return the same colour, let through by this much, in [0, 1]} */
    Color faded(double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    /** {@return the colour as SVG and CSS write it, such as {@code rgb(0,114,178)}} */
    String css() {
        return String.format(Locale.ROOT, "rgb(%d,%d,%d)", color.getRed(), color.getGreen(), color.getBlue());
    }

    /** {@return the name of the colour in the style sheet of the page, such as {@code blue}} */
    String variable() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the colour of a method} */
    static Palette ofMethod(String method) {
        return method.equals("logistic") ? VERMILION : BLUE;
    }
}
