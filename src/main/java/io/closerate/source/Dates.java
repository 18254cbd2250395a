package io.closerate.source;

import io.closerate.lead.DateStyle;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads the dates of a file: always with the year first, and with the year last in the file's own style.
 *
 * @param yearLast the style of dates with the year last
 */
record Dates(DateStyle yearLast) {

    Optional<LocalDate> parse(String cell) {
        Optional<LocalDate> date = DateStyle.YEAR_FIRST.parse(cell);
        return date.isPresent() || yearLast == DateStyle.YEAR_FIRST ? date : yearLast.parse(cell);
    }
}
