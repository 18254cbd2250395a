package io.closerate.recalibrate.batch;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How often runs should have been. */
public enum CatchUp {
    /** Every day. */
    DAILY,
    /** Every seven days. */
    WEEKLY,
    /** Every month on one day; the last day of the month where the as-of day is one. */
    MONTHLY;

    /**
     * {@return the days that runs were missed on, and the as-of day itself at the end}
     *
     * @param asOf the as-of day
     * @param after the day of the last run
     */
    public List<LocalDate> days(LocalDate asOf, LocalDate after) {
        Deque<LocalDate> days = new ArrayDeque<>(List.of(asOf));
        for (int i = 1; before(asOf, i).isAfter(after); i++) {
            days.addFirst(before(asOf, i));
        }
        return List.copyOf(days);
    }

    private LocalDate before(LocalDate asOf, int periods) {
        if (this != MONTHLY) {
            return asOf.minus(Period.ofDays(this == DAILY ? periods : 7 * periods));
        }
        LocalDate before = asOf.minusMonths(periods);
        return asOf.getDayOfMonth() == asOf.lengthOfMonth() ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }
}
