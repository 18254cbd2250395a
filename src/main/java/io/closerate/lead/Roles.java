package io.closerate.lead;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a lead table are for, apart from describing the lead.
 *
 * @param outcome which column tells won from lost, and how
 * @param id the column that names a lead
 * @param created the column of the day a lead came in
 * @param closed the column of the day a lead was won or lost
 * @param asOf the day as of which the book is looked at: what closed later is open, what came in later is left out
 */
public record Roles(OutcomeRule outcome, Optional<String> id, Optional<String> created, Optional<String> closed,
        Optional<LocalDate> asOf) {

    /** {@return roles with an outcome only} */
    public static Roles of(OutcomeRule outcome) {
        return new Roles(outcome, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@return the columns that have a role} */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        columns.add(outcome.column());
        id.ifPresent(columns::add);
        created.ifPresent(columns::add);
        closed.ifPresent(columns::add);
        return columns;
    }
}
