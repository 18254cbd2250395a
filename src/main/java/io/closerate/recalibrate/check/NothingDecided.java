package io.closerate.recalibrate.check;

import io.closerate.lead.Outcome;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.Month;
import java.util.List;

/**
 * Many leads came in, but next to none was decided: perhaps outcomes are not filled in any more.
 *
 * <p>Expected is the pace of the grid in force: decided leads a lead, over its whole history; a twentieth of it is refused. Leads take
 * their time, so it takes {@value #MANY} fresh ones, and more days than most leads need would be better still.
 */
final class NothingDecided implements Check {

    private static final int MANY = 100;
    private static final double PACE = 0.05;

    @Override
    public String name() {
        return "all-open";
    }

    @Override
    public List<Finding> look(Batch batch) {
        int fresh = batch.fresh().length;
        if (batch.inForce().isEmpty()) {
            long decided = batch.snapshot().size() - batch.snapshot().count(Outcome.OPEN);
            return decided > 0 ? List.of() : Finding.refusal(this, "none of %d leads is decided", batch.snapshot().size());
        }
        Month then = batch.inForce().get().profile().months().values().stream().reduce(Month.NONE, Month::plus);
        double pace = then.leads() == 0 ? 0 : (double) (then.wins() + then.losses()) / then.leads();
        double expected = pace * fresh;
        String words = "%d leads were decided while %d came in; by the pace so far it would have been %.0f";
        return fresh < MANY || batch.decided().length > PACE * expected ? List.of()
                : Finding.refusal(this, words, batch.decided().length, fresh, expected);
    }
}
