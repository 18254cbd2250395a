package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import io.closerate.stats.Estimate;
import io.closerate.stats.calibration.CalibrationModel;
import io.closerate.stats.calibration.Forecasts;
import java.util.Arrays;
import java.util.List;

/** The odds of winning have changed more than sixfold (1.8 logits) since the grid in force was made, four standard errors from no change. */
final class WinRate implements Check {

    private static final double LOGITS = 1.8;
    private static final double FAR = 4;

    @Override
    public String name() {
        return "win-rate";
    }

    @Override
    public List<Finding> look(Batch batch) {
        int[] rows = batch.decided();
        if (batch.inForce().isEmpty() || rows.length == 0) {
            return List.of();
        }
        double[] stated = batch.stated(rows);
        Estimate<CalibrationModel.Coefficient> shift = CalibrationModel.fit(Forecasts.ofRows(stated, batch.won(rows))).map(model -> model.shift().intercept());
        if (!shift.isEstimable() || Math.abs(shift.get().value()) < LOGITS || Math.abs(shift.get().value()) < FAR * shift.get().error()) {
            return List.of();
        }
        return Finding.refusal(this, "%d of %d new leads were won, where the grid in force expected %.0f: the odds are %.2g times what they were",
                batch.wins(rows), rows.length, Arrays.stream(stated).sum(), StrictMath.exp(shift.get().value()));
    }
}
