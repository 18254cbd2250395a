package io.closerate.recalibrate.gate;

import io.closerate.stats.calibration.Loss;
import java.util.List;

/** The log loss of the challenger must not be worse beyond chance, one-sided at 95 %, by the paired test. */
final class LogLossGate implements Gate {

    @Override
    public String name() {
        return "log-loss";
    }

    @Override
    public List<Ruling> judge(Contest contest) {
        return LossGate.judge(this, contest, Loss.LOG);
    }
}
