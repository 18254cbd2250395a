package io.closerate.source;

import io.closerate.language.Message;
import io.closerate.lead.DateStyle;
import io.closerate.lead.NumberStyle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How a file of separated cells is written; quotes are always {@code "}, doubled within a quoted cell.
 *
 * @param charset how characters are written as bytes
 * @param byteOrderMark whether a byte order mark stands in front
 * @param separator what stands between two cells
 * @param numbers what begins the decimals
 * @param dates how dates with the year last are read; dates with the year first are always understood
 */
public record CsvFormat(Charset charset, boolean byteOrderMark, char separator, NumberStyle numbers, DateStyle dates) {

    /** What we write when nobody asks for anything else. */
    public static final CsvFormat PLAIN =
            new CsvFormat(StandardCharsets.UTF_8, false, ',', NumberStyle.POINT, DateStyle.YEAR_FIRST);

    public CsvFormat {
        if (separator == '"' || separator == '\n' || separator == '\r' || separator == '\0') {
            throw new IllegalArgumentException(
                    "a separator cannot be a quote, a line end or NUL, but was U+%04X".formatted((int) separator));
        }
        if (byteOrderMark && !charset.name().startsWith("UTF-")) {
            throw new IllegalArgumentException("only the Unicode charsets have a byte order mark, not " + charset.name());
        }
    }

    /** {@return this format in UTF-8, with a byte order mark if there is one now} */
    public CsvFormat inUtf8() {
        return new CsvFormat(StandardCharsets.UTF_8, byteOrderMark, separator, numbers, dates);
    }

    /** {@return the day in {@code cell}, with the year first, or last as this format has it; empty if there is none} */
    public Optional<LocalDate> date(String cell) {
        Optional<LocalDate> date = DateStyle.YEAR_FIRST.parse(cell);
        return date.isPresent() || dates == DateStyle.YEAR_FIRST ? date : dates.parse(cell);
    }

    /** {@return {@code number} as this format writes it: no groups, decimal comma or point} */
    public String write(double number) {
        return numbers.write(number);
    }

    /** {@return this format in one line, such as {@code UTF-8, separator ';', decimal comma, dates day first, quotes "}} */
    public String describe() {
        return description().toString();
    }

    /** {@return the same, to be said in any language} */
    public Message description() {
        return Message.of("source.format", charset.name(), byteOrderMark ? Message.of("source.format.mark") : Message.NONE,
                separator == '\t' ? Message.of("source.format.tab") : "'" + separator + "'",
                Message.of("source.format.decimal." + numbers.name().toLowerCase(Locale.ROOT)),
                Message.of("source.format.dates." + dates.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
