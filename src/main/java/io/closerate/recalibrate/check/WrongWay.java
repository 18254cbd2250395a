package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import io.closerate.stats.Estimate;
import io.closerate.stats.ranking.Auc;
import io.closerate.stats.ranking.ScoreCounts;
import java.util.List;

/** Among new leads those scored best were won least, three standard errors and more from no order at all: labels may have been swapped. */
final class WrongWay implements Check {

    private static final double FAR = 3;

    @Override
    public String name() {
        return "labels";
    }

    @Override
    public List<Finding> look(Batch batch) {
        int[] rows = batch.decided();
        if (batch.inForce().isEmpty() || rows.length == 0) {
            return List.of();
        }
        Estimate<Auc> auc = Auc.of(ScoreCounts.ofRows(batch.stated(rows), batch.won(rows)));
        double error = auc.flatMap(Auc::standardError).orElse(Double.MAX_VALUE);
        return auc.isEstimable() && auc.get().value() + FAR * error < 0.5
                ? Finding.refusal(this, "the leads that the grid in force scored best were won least (AUC %.2f over %d leads): are won and lost swapped?",
                        auc.get().value(), rows.length)
                : List.of();
    }
}
