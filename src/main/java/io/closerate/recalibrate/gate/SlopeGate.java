package io.closerate.recalibrate.gate;

import io.closerate.stats.Estimate;
import io.closerate.stats.calibration.CalibrationModel;
import java.util.List;

/**
 * Probabilities must be spread as they deserve: the challenger's calibration slope lies in [0.7, 1.4], or chance alone explains that it does
 * not (95 %); and a curve that was stretched must still rise.
 *
 * <p>Before the first publication nothing was decided since: judged by all leads that were foretold by what had been learned of earlier ones
 * ({@code Candidate.foretold}), for the leads held out are too few to tell.
 */
final class SlopeGate implements Gate {

    private static final double LOW = 0.7;
    private static final double HIGH = 1.4;
    private static final double CHANCE = 1.96;

    @Override
    public String name() {
        return "calibration-slope";
    }

    @Override
    public List<Ruling> judge(Contest contest) {
        Estimate<CalibrationModel.Coefficient> slope = CalibrationModel.fit(contest.forecasts()).map(model -> model.line().slope());
        if (!slope.isEstimable()) {
            return List.of();
        }
        double value = slope.get().value();
        double error = slope.get().error();
        boolean passed = value >= LOW && value <= HIGH || Math.abs(value - 1) <= CHANCE * error;
        return List.of(Ruling.of(this, passed, "%.3f ± %.3f", value, error));
    }
}
