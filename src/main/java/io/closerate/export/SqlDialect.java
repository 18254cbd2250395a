package io.closerate.export;

import io.closerate.grid.Grid;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a database writes in its own way; what it has in common with most is written here.
 *
 * <p>Texts are only ever compared, cut, searched for signs of ASCII, and stripped, so neither regular expressions nor a collation
 * is needed: the same queries give the same scores in every database.
 */
interface SqlDialect {

    /** White space as Closerate sees it, which no-break spaces are not. */
    String WHITE = "\t\n\u000b\f\r\u001c\u001d\u001e\u001f \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f\u3000";

    /** {@return its name, as in {@code score-NAME.sql}} */
    String name();

    /** {@return the name that people know it by} */
    String title();

    /** {@return why this grid or table cannot be asked for here} */
    default List<Refusal> refusals(Grid grid, ExportOptions options) {
        return List.of();
    }

    /** {@return a name in quotes that it cannot leave} */
    default String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@return a part of a table's name, in quotes} */
    default String tableName(String name) {
        return name(name);
    }

    /** {@return a text in quotes that it cannot leave} */
    default String text(String text) {
        List<String> parts = SqlText.parts(text, Texts::isVisible, "'", sign -> "CHR(" + sign + ")");
        return parts.size() == 1 ? parts.get(0) : "(" + joined(parts) + ")";
    }

    /** {@return a value of any type as text} */
    default String asText(String value) {
        return "CAST(" + value + " AS VARCHAR)";
    }

    /** {@return a text that holds a plain number as a double} */
    default String asDouble(String text) {
        return "TRY_CAST(" + text + " AS DOUBLE)";
    }

    /** {@return a computed column of {@link #asDouble}, to be compared} */
    default String compared(String column) {
        return column;
    }

    /** {@return a whole number as a double} */
    default String widened(String whole) {
        return "CAST(" + whole + " AS DOUBLE)";
    }

    /** {@return a text of digits as a whole number} */
    default String asWhole(String text) {
        return "CAST(" + text + " AS INTEGER)";
    }

    /** {@return what {@link #stripped} needs to know of {@link #WHITE}} */
    default String white() {
        return text(WHITE);
    }

    /** {@return a text without white space around it} */
    default String stripped(String text, String white) {
        return "TRIM(" + text + ", " + white + ")";
    }

    /** {@return how many signs a text has} */
    default String length(String text) {
        return "LENGTH(" + text + ")";
    }

    /** {@return {@code length} signs of a text, from number {@code from}, counted from 1} */
    default String part(String text, String from, String length) {
        return "SUBSTR(" + text + ", " + from + ", " + length + ")";
    }

    /** {@return the number of the first such sign in a text, 0 where there is none} */
    default String position(String sign, String text) {
        return "INSTR(" + text + ", " + text(sign) + ")";
    }

    /** {@return a text with each sign of {@code from} replaced by the one at its place in {@code to}, or by nothing where that is shorter} */
    default String translated(String text, String from, String to) {
        return "TRANSLATE(" + text + ", " + text(from) + ", " + text(to) + ")";
    }

    /** The same where there is only REPLACE. */
    default String replaced(String text, String from, String to) {
        String result = text;
        for (int i = 0; i < from.length(); i++) {
            result = "REPLACE(" + result + ", " + text(from.substring(i, i + 1)) + ", " + text(i < to.length() ? to.substring(i, i + 1) : "") + ")";
        }
        return result;
    }

    /** {@return the whole quotient of two numbers that are not negative} */
    default String quotient(String dividend, int divisor) {
        return "(" + dividend + ") / " + divisor;
    }

    /** {@return two texts or more, one behind the other} */
    default String joined(List<String> texts) {
        return String.join(" || ", texts);
    }

    /**
     * {@return the clause that adds computed columns to each row, for later clauses to look at}
     *
     * @param alias what they are called together
     * @param columns their names and how they are computed
     */
    default String layer(String alias, Map<String, String> columns) {
        return "CROSS JOIN LATERAL (SELECT\n    " + list(columns, ",\n    ") + ") AS " + alias;
    }

    /** {@return computed columns in a SELECT} */
    static String list(Map<String, String> columns, String between) {
        return columns.entrySet().stream().map(each -> each.getValue() + " AS " + each.getKey()).collect(Collectors.joining(between));
    }

    /** {@return a computed column of a layer} */
    default String column(String alias, String name) {
        return alias + "." + name;
    }

    /** {@return a double, written so that it is no decimal} */
    default String number(double number) {
        String text = Double.toString(number);
        return text.contains("E") ? text : text.endsWith(".0") ? text.substring(0, text.length() - 2) + "e0" : text + "e0";
    }
}
