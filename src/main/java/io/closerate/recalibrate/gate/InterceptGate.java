package io.closerate.recalibrate.gate;

import io.closerate.stats.Estimate;
import io.closerate.stats.calibration.CalibrationModel;
import java.util.List;

/**
 * Leads must be won as often as the challenger promises: its calibration intercept (the slope being 1) lies in [-0.25, 0.25], or chance
 * alone explains that it does not (95 %).
 *
 * <p>Judged by leads decided since the grid in force was made. Before the first publication there are none: the leads held out are the last
 * that came in, and as long as others of their time are open those that were lost quickly weigh too much among them.
 */
final class InterceptGate implements Gate {

    private static final double BAND = 0.25;
    private static final double CHANCE = 1.96;

    @Override
    public String name() {
        return "calibration-intercept";
    }

    @Override
    public List<Ruling> judge(Contest contest) {
        if (contest.duel().isEmpty()) {
            return List.of();
        }
        Estimate<CalibrationModel.Coefficient> intercept = CalibrationModel.fit(contest.forecasts()).map(model -> model.shift().intercept());
        if (!intercept.isEstimable()) {
            return List.of();
        }
        double value = intercept.get().value();
        double error = intercept.get().error();
        return List.of(Ruling.of(this, Math.abs(value) <= BAND || Math.abs(value) <= CHANCE * error, "%.3f ± %.3f", value, error));
    }
}
