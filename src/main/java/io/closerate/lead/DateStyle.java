package io.closerate.lead;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How dates are written in a file; a time of day behind the date is read over. */
public enum DateStyle {
    /** {@code 2026-11-22}, also {@code 2026/11/22}. */
    YEAR_FIRST("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})", 1, 2, 3),
    /** {@code 22/11/2026}, also {@code 22.11.2026} and {@code 22-11-2026}. */
    DAY_FIRST("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})", 3, 2, 1),
    /** {@code 11/22/2026}. */
    MONTH_FIRST("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})", 3, 1, 2);

    /** Behind hour and minute stand only such signs as times, halves of the day and time zones are written with. */
    private static final String TIME = "(?:[T ]\\d{1,2}:\\d{2}[0-9:.,+\\-TZAPMapm ]*)?";

    private static final int LONGEST = 48;

    private final Pattern pattern;
    private final int year;
    private final int month;
    private final int day;

    DateStyle(String date, int year, int month, int day) {
        this.pattern = Pattern.compile(date + TIME);
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /** {@return the date that {@code text} is written for in this style; empty if it is none} */
    public Optional<LocalDate> parse(String text) {
        String stripped = text.strip();
        if (!mayBe(stripped)) {
            return Optional.empty();
        }
        Matcher parts = pattern.matcher(stripped);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(part(parts, year), part(parts, month), part(parts, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A quick look, since most cells are no dates: a digit in front, and a mark where the first part ends. */
    private boolean mayBe(String text) {
        if (text.length() < 8 || text.length() > LONGEST || text.charAt(0) < '0' || text.charAt(0) > '9') {
            return false;
        }
        return this == YEAR_FIRST ? isMark(text.charAt(4)) : isMark(text.charAt(1)) || isMark(text.charAt(2));
    }

    private static boolean isMark(char sign) {
        return sign == '-' || sign == '/' || sign == '.';
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
