package io.closerate.recalibrate.gate;

import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.calibration.Loss;
import java.util.List;

/** The first grid must tell leads apart better than giving each of them the close rate of all: in cross-validation, by the log loss. */
final class BaseRateGate implements Gate {

    @Override
    public String name() {
        return "base-rate";
    }

    @Override
    public List<Ruling> judge(Contest contest) {
        if (contest.duel().isPresent() || contest.challenger().calibrated().isEmpty()) {
            return List.of();
        }
        Forecasts forecasts = contest.challenger().calibrated().get().chosen().crossValidated().toForecasts();
        double loss = Loss.LOG.mean(forecasts);
        double reference = Loss.LOG.reference(forecasts);
        return List.of(Ruling.of(this, loss < reference, "log loss %.4f, by the close rate alone %.4f", loss, reference));
    }
}
