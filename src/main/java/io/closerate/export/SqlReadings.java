package io.closerate.export;

import io.closerate.bin.Cut;
import io.closerate.signal.EmailClass;
import io.closerate.signal.Signal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each kind of signal reads of a row, as columns in layers. */
final class SqlReadings {

    /** The layer above all readings. */
    static final int ABOVE = 10;

    private static final String DIGITS = "012345678";
    private static final String NINES = "999999999";
    private static final String GROUPS = "999" + "'999".repeat(10);
    private static final String ALL = "1000000";

    private final SqlDialect sql;
    private final SqlLayers layers;
    private final Map<String, String> known = new HashMap<>();
    private final String white;
    private int count;

    SqlReadings(SqlDialect sql, SqlLayers layers) {
        this.sql = sql;
        this.layers = layers;
        this.white = layers.put(0, "white", sql.white());
    }

    /** {@return the column with what the signal of a cut reads: a double, or a text; missing is NULL or the empty text} */
    String of(Cut cut) {
        Signal signal = cut.signal();
        String text = text(signal.column());
        return switch (signal.type()) {
            case "word" -> text;
            case "number" -> once("number of " + text, () -> number(text));
            case "email" -> once("class of " + text, () -> emailClass(text));
            case "days" -> days(text, text(signal.reference()));
            default -> throw new IllegalArgumentException("there is no SQL for signals of type \"" + signal.type() + "\"");
        };
    }

    /** A column that several lines look at is computed once. */
    private String once(String what, Supplier<String> column) {
        String found = known.get(what);
        if (found == null) {
            found = column.get();
            known.put(what, found);
        }
        return found;
    }

    private String text(String column) {
        return once("text of " + column,
                () -> layers.put(1, "t" + ++count, "COALESCE(" + sql.stripped(sql.asText("l." + sql.name(column)), white) + ", '')"));
    }

    private String days(String from, String to) {
        String first = once("day of " + from, () -> day(from));
        String last = once("day of " + to, () -> day(to));
        return layers.put(9, "n" + ++count, last + " - " + first);
    }

    /** A number as people write it: all groups as apostrophes, the decimals behind a point; then its shape, all digits as nines, is looked at. */
    private String number(String text) {
        int n = ++count;
        String g = layers.put(2, "g" + n, "CASE WHEN %s <= 40 THEN %s ELSE '' END".formatted(sql.length(text),
                sql.translated(text, " \u00a0\u202f\u2019", "''''")));
        String u = layers.put(3, "u" + n, """
                CASE WHEN %1$s LIKE '%%.%%,%%' OR %1$s LIKE '%%.%%.%%' OR (%1$s LIKE '%%,%%' AND %1$s NOT LIKE '%%,%%,%%' AND %1$s NOT LIKE '%%.%%') \
                THEN REPLACE(REPLACE(%1$s, '.', %2$s), ',', '.') ELSE REPLACE(%1$s, ',', %2$s) END""".formatted(g, sql.text("'")));
        String bare = "CASE WHEN %s LIKE '-%%' THEN %s ELSE %s END".formatted(u, sql.part(u, "2", "40"), u);
        String z = layers.put(4, "z" + n, bare);
        String s = layers.put(4, "s" + n, sql.translated(bare, DIGITS + "E+", NINES + "e-"));
        String e = layers.put(5, "e" + n, sql.position("e", sql.joined(List.of(s, "'e'"))));
        String p = layers.put(5, "p" + n, sql.position(".", sql.joined(List.of(sql.translated(s, "e", "."), "'.'"))));
        String w = layers.put(6, "w" + n, sql.part(s, "1", p + " - 1"));
        String d = layers.put(6, "d" + n, sql.part(s, p, e + " - " + p));
        String x = layers.put(6, "x" + n, sql.part(s, e, "40"));
        return layers.put(7, "n" + n, """
                CASE WHEN %3$s IN ('', 'e9', 'e99', 'e-9', 'e-99') AND ((%2$s = '' AND %1$s <> '') OR (%2$s LIKE '.9%%' AND REPLACE(%2$s, '9', '') = '.')) \
                AND (REPLACE(%1$s, '9', '') = '' OR (%1$s LIKE '9%%' AND %1$s = %4$s)) \
                AND NOT (%5$s LIKE '0%%' AND %6$s > 1) AND NOT (%3$s = '' AND %2$s = '' AND %7$s > 15) THEN %8$s END""".formatted(
                w, d, x, sql.part(sql.text(GROUPS), GROUPS.length() + 1 + " - " + sql.length(w), "40"), z, sql.length(w),
                sql.length("REPLACE(" + w + ", " + sql.text("'") + ", '')"), sql.asDouble("REPLACE(" + u + ", " + sql.text("'") + ", '')")));
    }

    /** The number of a day, counted without gaps: its shape is looked at, then its eight digits YYYYMMDD. */
    private String day(String text) {
        int n = ++count;
        String m = layers.put(2, "m" + n, "CASE WHEN %s <= 48 THEN %s ELSE '' END".formatted(sql.length(text), sql.translated(text, " ", "T")));
        String p = layers.put(3, "p" + n, sql.position("T", sql.joined(List.of(m, "'T'"))));
        String date = sql.part(m, "1", p + " - 1");
        String time = sql.part(m, p, "48");
        String q = layers.put(4, "q" + n, sql.translated(date, "/.", "--"));
        String s = layers.put(4, "s" + n, sql.translated(date, DIGITS + "/.", NINES + "--"));
        String r = layers.put(4, "r" + n, sql.translated(time, DIGITS, NINES));
        String eight = Stream.of("9999-9-9", "9999-9-99", "9999-99-9", "9999-99-99", "9-9-9999", "9-99-9999", "99-9-9999", "99-99-9999")
                .map(shape -> " WHEN '" + shape + "' THEN " + eightDigits(shape, q)).collect(Collectors.joining());
        String c = layers.put(5, "c" + n, "CASE WHEN %1$s = '' OR ((%1$s LIKE 'T9:99%%' OR %1$s LIKE 'T99:99%%') AND %2$s = '') THEN %3$s ELSE 0 END"
                .formatted(r, sql.translated(r, "9:.,+-TZAPMapm", ""), sql.asWhole("CASE " + s + eight + " ELSE '0' END")));
        return dayNumber(n, c);
    }

    private String eightDigits(String shape, String date) {
        String[] parts = shape.split("-");
        boolean yearFirst = parts[0].length() == 4;
        int second = parts[0].length() + 2;
        int third = second + parts[1].length() + 1;
        String first = sql.part(date, "1", Integer.toString(parts[0].length()));
        String month = padded(sql.part(date, Integer.toString(second), Integer.toString(parts[1].length())), parts[1]);
        String last = sql.part(date, Integer.toString(third), Integer.toString(parts[2].length()));
        return sql.joined(yearFirst ? List.of(first, month, padded(last, parts[2])) : List.of(last, month, padded(first, parts[0])));
    }

    private String padded(String digits, String shape) {
        return shape.length() == 2 ? digits : sql.joined(List.of("'0'", digits));
    }

    private String dayNumber(int n, String c) {
        String y = layers.put(6, "y" + n, sql.quotient(c, 10000));
        String m = layers.put(6, "mm" + n, "%s - 100 * (%s)".formatted(sql.quotient(c, 100), sql.quotient(c, 10000)));
        String d = layers.put(6, "d" + n, "%s - 100 * (%s)".formatted(c, sql.quotient(c, 100)));
        String leap = layers.put(7, "leap" + n, "CASE WHEN %1$s = 4 * (%2$s) AND (%1$s <> 100 * (%3$s) OR %1$s = 400 * (%4$s)) THEN 1 ELSE 0 END"
                .formatted(y, sql.quotient(y, 4), sql.quotient(y, 100), sql.quotient(y, 400)));
        String before = y + " + 399";
        return layers.put(8, "day" + n, """
                CASE WHEN %2$s BETWEEN 1 AND 12 AND %3$s BETWEEN 1 AND CASE WHEN %2$s = 2 THEN 28 + %4$s WHEN %2$s IN (4, 6, 9, 11) THEN 30 ELSE 31 END \
                THEN 365 * %1$s + %5$s - %6$s + %7$s + %3$s + CASE WHEN %2$s > 2 THEN %4$s ELSE 0 END \
                + CASE %2$s WHEN 1 THEN 0 WHEN 2 THEN 31 WHEN 3 THEN 59 WHEN 4 THEN 90 WHEN 5 THEN 120 WHEN 6 THEN 151 \
                WHEN 7 THEN 181 WHEN 8 THEN 212 WHEN 9 THEN 243 WHEN 10 THEN 273 WHEN 11 THEN 304 ELSE 334 END END""".formatted(
                y, m, d, leap, sql.quotient(before, 4), sql.quotient(before, 100), sql.quotient(before, 400)));
    }

    private String emailClass(String text) {
        int n = ++count;
        String a = layers.put(2, "a" + n, sql.translated(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"));
        String at = layers.put(3, "at" + n, sql.position("@", a));
        String who = layers.put(4, "who" + n, "CASE WHEN %s > 1 THEN %s ELSE '' END".formatted(at, sql.part(a, "1", at + " - 1")));
        String domain = layers.put(4, "dom" + n, sql.part(a, at + " + 1", ALL));
        String fenced = layers.put(5, "dots" + n, sql.joined(List.of("'.'", domain, "'.'")));
        return layers.put(6, "c" + n, """
                CASE WHEN %1$s = '' THEN '' \
                WHEN %2$s = '' OR %4$s <> %1$s OR %5$s <> %3$s OR %3$s NOT LIKE '%%.%%' OR %6$s LIKE '%%..%%' OR %6$s LIKE '%%.-%%' OR %6$s LIKE '%%-.%%' \
                OR %3$s LIKE '%%._' OR %7$s IN ('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') THEN 'invalid' \
                WHEN %3$s IN (%8$s) THEN 'disposable' WHEN %3$s IN (%9$s) THEN 'personal' WHEN %2$s IN (%10$s) THEN 'generic' \
                ELSE 'professional' END""".formatted(a, who, domain, sql.translated(a, EmailClass.NOWHERE, ""),
                sql.translated(domain, "@" + EmailClass.NOT_IN_A_DOMAIN, ""), fenced, sql.part(domain, sql.length(domain), "1"),
                texts(EmailClass.disposableDomains()), texts(EmailClass.personalDomains()), texts(EmailClass.genericNames())));
    }

    private String texts(Collection<String> texts) {
        return texts.stream().map(sql::text).collect(Collectors.joining(", "));
    }
}
