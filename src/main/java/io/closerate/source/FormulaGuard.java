package io.closerate.source;

import io.closerate.lead.NumberStyle;

/**
 * Keeps spreadsheets from taking text for a formula: an apostrophe goes in front of it.
 *
 * <p>A cell is dangerous if it, or a line within it, begins with {@code = + - @}, with one of their full-width forms, or
 * with a tab, behind any blanks; or if the cell begins with a carriage return, a line feed or NUL. Numbers such as
 * {@code -5} or {@code -1,5} stay as they are. See OWASP, "CSV Injection" (an apostrophe and not a tab: CVE-2021-41270).
 */
final class FormulaGuard {

    private static final String STARTERS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t";

    private FormulaGuard() {
    }

    static String safe(String cell) {
        if (cell.isEmpty() || NumberStyle.EITHER.parse(cell).isPresent()) {
            return cell;
        }
        StringBuilder safe = new StringBuilder(cell.length() + 1);
        boolean begins = true;
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            if (begins && startsFormula(cell, i)) {
                safe.append('\'');
            }
            safe.append(sign);
            begins = sign == '\n' || sign == '\r';
        }
        return safe.toString();
    }

    private static boolean startsFormula(String cell, int from) {
        int at = from;
        while (at < cell.length() && isBlank(cell.charAt(at))) {
            at++;
        }
        char first = cell.charAt(Math.min(at, cell.length() - 1));
        return STARTERS.indexOf(first) >= 0 || at == 0 && (first == '\r' || first == '\n' || first == '\0');
    }

    private static boolean isBlank(char sign) {
        return sign != '\t' && sign != '\n' && sign != '\r' && (Character.isWhitespace(sign) || Character.isSpaceChar(sign)
                || sign == '\uFEFF' || sign == '\u200B');
    }
}
