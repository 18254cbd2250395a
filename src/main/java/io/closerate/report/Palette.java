package io.closerate.report;

import java.awt.Color;

/**
 * The colours of charts and page: those of Okabe and Ito, which readers with any kind of colour vision can tell apart, and
 * a few greys.
 *
 * <p>Every colour differs from all others, so that the page can give each its counterpart for dark surroundings.
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
    GREEN(0x009E73),
    /** Lost leads. */
    PURPLE(0xB5609A);

    private final Color color;

    Palette(int rgb) {
        this.color = new Color(rgb);
    }

    Color color() {
        return color;
    }

    /** {@return the colour of a method} */
    static Palette ofMethod(String method) {
        return method.equals("logistic") ? VERMILION : BLUE;
    }
}
