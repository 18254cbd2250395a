package io.closerate.report;

/**
 * Text from somebody else's file as one harmless line.
 *
 * <p>Names and levels come from data and may hold anything: line breaks, terminal escapes, signs that turn the direction of
 * writing, characters that XML forbids. Such signs become {@code U+FFFD} or a blank, so that they can neither break a
 * layout nor speak to a terminal. Widths are in terminal cells: 2 for East Asian wide signs and emoji, 0 for marks that
 * combine.
 */
final class Plain {

    private static final int UNKNOWN = 0xFFFD;
    private static final String ELLIPSIS = "…";
    /** Unicode's first strong isolate, and what ends it. */
    private static final String ISOLATE = "\u2068";
    private static final String END_OF_ISOLATE = "\u2069";
    /** First and last of each range of signs two cells wide (Unicode's East Asian width W and F, roughly). */
    private static final int[] WIDE = {0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
        0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD};

    private Plain() {
    }

    /** {@return the text as one line without control signs} */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(Plain::harmless).forEach(line::appendCodePoint);
        return line.toString();
    }

    private static int harmless(int sign) {
        if (sign == '\t' || sign == '\n' || sign == '\r' || sign == 0x2028 || sign == 0x2029) {
            return ' ';
        }
        boolean turnsDirection = sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
        boolean forbidden = Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE || (sign & 0xFFFE) == 0xFFFE;
        return turnsDirection || forbidden ? UNKNOWN : sign;
    }

    /**
     * {@return the text as one harmless line that keeps its direction to itself: a name written from right to left would else carry
     * the figures behind it along}
     */
    static String isolated(String text) {
        String line = line(text);
        return line.codePoints().anyMatch(Plain::runsLeft) ? ISOLATE + line + END_OF_ISOLATE : line;
    }

    private static boolean runsLeft(int sign) {
        byte direction = Character.getDirectionality(sign);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** {@return how many terminal cells the text takes} */
    static int width(String text) {
        return text.codePoints().map(Plain::width).sum();
    }

    private static int width(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (sign >= WIDE[i] && sign <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }

    /** {@return the text if it fits into {@code cells}, else its beginning and an ellipsis} */
    static String cut(String text, int cells) {
        if (width(text) <= cells) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int used = 1;
        for (int sign : text.codePoints().toArray()) {
            used += width(sign);
            if (used > cells) {
                break;
            }
            cut.appendCodePoint(sign);
        }
        return cut.toString().stripTrailing() + ELLIPSIS;
    }
}
