package io.closerate.calibrate;

import io.closerate.evaluate.Realised;
import io.closerate.lead.History;
import io.closerate.lead.Outcome;
import io.closerate.lead.Roles;
import io.closerate.stats.Estimate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * From which age on leads can be learned from, where it is known when they came in and closed.
 *
 * <p>Of the leads that came in lately only the quickest have closed, and those are not like the rest: where losses come first, the close rate
 * of the last weeks looks far too low, and as the last leads in time are the ones held out, all would be judged by them. So leads younger than
 * the age by which nine of ten are decided take no part, as far as many of them are still open.
 *
 * @param days the age
 * @param last the last day on which leads came in that are that old
 */
record Maturity(long days, LocalDate last) {

    /** Where fewer than one in ten of the young leads are open, the closed ones speak for all of them. */
    private static final double FEW_OPEN = 0.1;

    /** Leaving out more than a third of the closed leads would cost more than it mends. */
    private static final double MOST = 1 / 3.0;

    /** {@return the age, where it matters} */
    static Optional<Maturity> of(History history, Roles roles) {
        Estimate<Realised> realised = Realised.of(history, roles, IntStream.range(0, history.size()).toArray());
        if (!realised.isEstimable()) {
            return Optional.empty();
        }
        Maturity maturity = new Maturity((long) Math.ceil(realised.get().horizon()), realised.get().oldEnough());
        long[] created = history.table().epochDays(roles.created().orElseThrow());
        long young = rows(history).filter(row -> maturity.isYoung(created[row])).count();
        long open = rows(history).filter(row -> maturity.isYoung(created[row]) && history.outcome(row) == Outcome.OPEN).count();
        long closed = rows(history).filter(row -> history.outcome(row) != Outcome.OPEN).count();
        return open > FEW_OPEN * young && young - open <= MOST * closed ? Optional.of(maturity) : Optional.empty();
    }

    private static IntStream rows(History history) {
        return IntStream.range(0, history.size());
    }

    /** {@return whether leads that came in on this day, counted from 1970, are too young} */
    boolean isYoung(long day) {
        return day > last.toEpochDay();
    }
}
