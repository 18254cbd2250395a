package io.closerate.source;

import io.closerate.language.Message;
import io.closerate.language.Mistake;
import io.closerate.lead.DateStyle;
import io.closerate.lead.NumberStyle;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody knows about a file; what is left empty is found by looking.
 *
 * <p>Names of columns that a file does not have are of no effect, so that one set of hints serves several files.
 *
 * @param charset its charset
 * @param separator what stands between two cells
 * @param numbers what begins the decimals
 * @param dates how dates with the year last are read
 * @param wordColumns columns to read as words whatever they hold, such as the outcome and the id
 * @param dateColumns columns to read as dates whatever they hold
 */
public record CsvHints(Optional<Charset> charset, Optional<Character> separator, Optional<NumberStyle> numbers,
        Optional<DateStyle> dates, Set<String> wordColumns, Set<String> dateColumns) {

    /** Knows nothing. */
    public static final CsvHints NONE =
            new CsvHints(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of());

    public CsvHints {
        wordColumns = Set.copyOf(wordColumns);
        dateColumns = Set.copyOf(dateColumns);
        for (String column : dateColumns) {
            if (wordColumns.contains(column)) {
                throw new Mistake(Message.of("fault.plan.words-and-dates", column));
            }
        }
    }

    /** {@return these hints with a known charset} */
    public CsvHints withCharset(Charset known) {
        return new CsvHints(Optional.of(known), separator, numbers, dates, wordColumns, dateColumns);
    }

    /** {@return these hints with a known separator} */
    public CsvHints withSeparator(char known) {
        return new CsvHints(charset, Optional.of(known), numbers, dates, wordColumns, dateColumns);
    }

    /** {@return these hints with a known number style} */
    public CsvHints withNumbers(NumberStyle known) {
        return new CsvHints(charset, separator, Optional.of(known), dates, wordColumns, dateColumns);
    }

    /** {@return these hints with a known date style} */
    public CsvHints withDates(DateStyle known) {
        return new CsvHints(charset, separator, numbers, Optional.of(known), wordColumns, dateColumns);
    }

    /** {@return these hints with {@code columns} read as words} */
    public CsvHints withWordColumns(Set<String> columns) {
        return new CsvHints(charset, separator, numbers, dates, columns, dateColumns);
    }

    /** {@return these hints with {@code columns} read as dates} */
    public CsvHints withDateColumns(Set<String> columns) {
        return new CsvHints(charset, separator, numbers, dates, wordColumns, columns);
    }
}
