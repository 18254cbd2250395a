package io.closerate.signal;

import io.closerate.lead.ColumnKind;
import io.closerate.lead.Lead;
import io.closerate.lead.LeadTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The days from the date in one column to the date in another: how long before the lead was created something happened.
 * Negative where it happened afterwards, missing where either date is.
 *
 * @param column the date of what happened
 * @param reference the date to count to, usually that of the lead's creation
 */
public record DaysSignal(String column, String reference) implements Signal {

    @Override
    public String name() {
        return "days from " + column + " to " + reference;
    }

    @Override
    public String type() {
        return "days";
    }

    @Override
    public Reading read(Lead lead) {
        Optional<LocalDate> from = lead.date(column);
        Optional<LocalDate> to = lead.date(reference);
        return from.isPresent() && to.isPresent()
                ? new Reading.Number(to.get().toEpochDay() - from.get().toEpochDay()) : Reading.MISSING;
    }

    @Override
    public Readings readings(LeadTable table) {
        long[] from = days(table, column);
        long[] to = days(table, reference);
        double[] between = new double[table.size()];
        Arrays.setAll(between, row -> from[row] == Long.MIN_VALUE || to[row] == Long.MIN_VALUE ? Double.NaN : to[row] - from[row]);
        return new Readings.Numbers(between);
    }

    private static long[] days(LeadTable table, String column) {
        if (table.has(column) && table.kind(column) == ColumnKind.DATE) {
            return table.epochDays(column);
        }
        long[] days = new long[table.size()];
        Arrays.setAll(days, row -> table.lead(row).date(column).map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
        return days;
    }
}
