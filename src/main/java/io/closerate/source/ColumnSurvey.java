package io.closerate.source;

import io.closerate.lead.DateStyle;
import io.closerate.lead.NumberStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Counts what the cells of one column could be. */
final class ColumnSurvey {

    /** The share of cells that may be no number in a column of numbers, and no date in one of dates; they become missing. */
    static final double TOLERATED = 0.02;

    /** Words that stand for a missing cell in a column of numbers or dates; in a column of words they are words. */
    private static final Set<String> MISSING = Set.of("na", "n/a", "#n/a", "null", "nan", "-", "none");

    /** A double holds every whole number of so many digits, and not every one with more. */
    private static final int MOST_DIGITS = 15;

    private static final String UNITS = "%€$£";

    private long cells;
    private long point;
    private long comma;
    private long pointOnly;
    private long commaOnly;
    private long codes;
    private long yearFirst;
    private long dayFirst;
    private long monthFirst;
    private long dayOnly;
    private long monthOnly;
    private long units;

    /** {@return whether {@code cell}, not blank, says that it is missing} */
    static boolean saysMissing(String cell) {
        return cell.length() <= 4 && !digit(cell.charAt(0)) && MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Sees the next cell, without blanks around it. */
    void see(String cell) {
        if (cell.isEmpty() || saysMissing(cell)) {
            return;
        }
        cells++;
        boolean isPoint = NumberStyle.POINT.parse(cell).isPresent();
        boolean decimals = cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0;
        boolean isComma = decimals ? NumberStyle.COMMA.parse(cell).isPresent() : isPoint;
        point += isPoint ? 1 : 0;
        comma += isComma ? 1 : 0;
        pointOnly += isPoint && !isComma ? 1 : 0;
        commaOnly += isComma && !isPoint ? 1 : 0;
        if (!isPoint && !isComma && !seeDate(cell)) {
            codes += isCode(cell) ? 1 : 0;
            units += hasUnit(cell) ? 1 : 0;
        }
    }

    private static boolean hasUnit(String cell) {
        int last = cell.length() - 1;
        boolean behind = UNITS.indexOf(cell.charAt(last)) >= 0;
        boolean before = UNITS.indexOf(cell.charAt(0)) >= 0;
        String bare = behind ? cell.substring(0, last) : cell.substring(1);
        return (behind || before) && NumberStyle.EITHER.parse(bare).isPresent();
    }

    /** {@return the key of why this column of words is not one of numbers, if it looks like one} */
    Optional<String> whyNoNumbers() {
        if (fills(units)) {
            return Optional.of("source.note.unit");
        }
        return codes == 0 && (fills(point) || fills(comma))
                ? Optional.of("source.note.other-decimals") : Optional.empty();
    }

    private boolean seeDate(String cell) {
        if (DateStyle.YEAR_FIRST.parse(cell).isPresent()) {
            yearFirst++;
            return true;
        }
        boolean day = DateStyle.DAY_FIRST.parse(cell).isPresent();
        boolean month = DateStyle.MONTH_FIRST.parse(cell).isPresent();
        dayFirst += day ? 1 : 0;
        monthFirst += month ? 1 : 0;
        dayOnly += day && !month ? 1 : 0;
        monthOnly += month && !day ? 1 : 0;
        return day || month;
    }

    /** Digits that would lose something as a number: a leading zero or plus sign, or more digits than a number can hold. */
    private static boolean isCode(String cell) {
        char first = cell.charAt(0);
        if (first != '+' && !digit(first)) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            boolean digit = digit(cell.charAt(i));
            if (!digit && " +-./()".indexOf(cell.charAt(i)) < 0) {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        boolean marked = (first == '+' || first == '0') && cell.length() > 1 && digit(cell.charAt(1));
        return marked || digits > MOST_DIGITS;
    }

    private static boolean digit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    long pointOnly() {
        return pointOnly;
    }

    long commaOnly() {
        return commaOnly;
    }

    long dayOnly() {
        return dayOnly;
    }

    long monthOnly() {
        return monthOnly;
    }

    /** {@return how many dates have the year last} */
    long yearLast() {
        return Math.max(dayFirst, monthFirst);
    }

    boolean numbers(NumberStyle style) {
        long numbers = style == NumberStyle.POINT ? point : style == NumberStyle.COMMA ? comma : Math.max(point, comma);
        return codes == 0 && fills(numbers);
    }

    boolean dates(DateStyle style) {
        long dates = yearFirst + switch (style) {
            case YEAR_FIRST -> 0;
            case DAY_FIRST -> dayFirst;
            case MONTH_FIRST -> monthFirst;
        };
        return fills(dates);
    }

    private boolean fills(long good) {
        return good > 0 && cells - good <= TOLERATED * cells;
    }
}
