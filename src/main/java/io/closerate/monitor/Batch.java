package io.closerate.monitor;

import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Roles;
import io.closerate.lead.Slicing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Leads to look after.
 *
 * @param table where they stand
 * @param roles what the columns are for; empty where there are no outcomes yet
 * @param rows the rows that count
 */
public record Batch(LeadTable table, Optional<Roles> roles, int[] rows) {

    public Batch {
        rows = rows.clone();
    }

    /** {@return all leads of a table, without outcomes} */
    public static Batch of(LeadTable table) {
        return new Batch(table, Optional.empty(), IntStream.range(0, table.size()).toArray());
    }

    /** {@return all leads of a table but those that came in after the as-of date, with outcomes} */
    public static Batch of(LeadTable table, Roles roles) {
        Batch all = new Batch(table, Optional.of(roles), IntStream.range(0, table.size()).toArray());
        return roles.created().isPresent() && roles.asOf().isPresent() ? all.between(roles.created().get(), LocalDate.MIN, roles.asOf().get()) : all;
    }

    /** {@return those leads that came in between two days, both included; a lead without a day counts where the first is {@link LocalDate#MIN}} */
    public Batch between(String created, LocalDate first, LocalDate last) {
        long[] days = table.epochDays(created);
        return new Batch(table, roles, IntStream.of(rows).filter(row -> days[row] == Long.MIN_VALUE ? first.equals(LocalDate.MIN)
                : days[row] >= first.toEpochDay() && days[row] <= last.toEpochDay()).toArray());
    }

    @Override
    public int[] rows() {
        return rows.clone();
    }

    /** The outcomes, no lead being held out. */
    Optional<History> history() {
        return roles.map(known -> History.of(table, known, new Slicing(Optional.empty(), Optional.empty(), 1, 0, 1)));
    }
}
