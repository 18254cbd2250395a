package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.AsOf;
import io.closerate.recalibrate.batch.Batch;
import java.time.LocalDate;
import java.util.List;

/**
 * Days that cannot be: after the as-of day, and torn from it by a gap of more than 90 days. What merely happened later follows without a
 * gap, as in an export that was made after the day; it is left out of the snapshot, and no fault.
 *
 * <p>Where the as-of day is only the last one in the leads, a handful of leads far behind all others gives it away.
 */
final class FutureDates implements Check {

    private static final int GAP = 90;
    private static final double FEW = 0.05;

    @Override
    public String name() {
        return "future-dates";
    }

    @Override
    public List<Finding> look(Batch batch) {
        return batch.asOf().isTold() ? told(batch) : last(batch);
    }

    private List<Finding> told(Batch batch) {
        long[] later = batch.asOf().later(batch.plan().roles(), batch.source());
        long before = batch.asOf().day().toEpochDay();
        for (int i = 0; i < later.length; i++) {
            if (later[i] - before > GAP) {
                return Finding.refusal(this, "%d days lie after the as-of day %s, the first of them on %s, with nothing in the %d days before it",
                        later.length - i, batch.asOf().day(), LocalDate.ofEpochDay(later[i]), later[i] - before);
            }
            before = later[i];
        }
        return List.of();
    }

    private List<Finding> last(Batch batch) {
        long[] days = AsOf.days(batch.plan().roles(), batch.source());
        for (int i = days.length - 1; i > 0 && days.length - i < FEW * days.length; i--) {
            if (days[i] - days[i - 1] > GAP) {
                return Finding.refusal(this, "%d days from %s on lie far behind all others, the last of which is %s: give the as-of day (--as-of)",
                        days.length - i, LocalDate.ofEpochDay(days[i]), LocalDate.ofEpochDay(days[i - 1]));
            }
        }
        return List.of();
    }
}
