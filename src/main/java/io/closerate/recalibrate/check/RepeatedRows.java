package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import java.util.List;

/** Rows repeat earlier ones in all but the id: one in ten more than in the leads of the grid in force, or half of a first batch. */
final class RepeatedRows implements Check {

    private static final double MORE = 0.1;
    private static final double FIRST = 0.5;

    @Override
    public String name() {
        return "repeated-rows";
    }

    @Override
    public List<Finding> look(Batch batch) {
        double now = batch.snapshot().profile().repeated();
        double limit = batch.inForce().map(champion -> champion.profile().repeated() + MORE).orElse(FIRST);
        return now > limit ? Finding.refusal(this, "%.0f %% of the rows repeat an earlier one in all cells but the id; %.0f %% would be too many",
                100 * now, 100 * limit) : List.of();
    }
}
