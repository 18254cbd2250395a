package io.closerate.recalibrate.gate;

import io.closerate.stats.calibration.Loss;
import java.util.List;

/** The Brier score of the challenger must not be worse beyond chance, one-sided at 95 %, by the paired test. */
final class BrierGate implements Gate {

    @Override
    public String name() {
        return "brier";
    }

    @Override
    public List<Ruling> judge(Contest contest) {
        return LossGate.judge(this, contest, Loss.BRIER);
    }
}
