package io.closerate.recalibrate.gate;

import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;
import io.closerate.stats.calibration.Loss;
import io.closerate.stats.calibration.PairedLoss;
import java.util.List;

/** What the gates of Brier score and log loss have in common. */
final class LossGate {

    private static final double LEVEL = 0.05;

    private LossGate() {
    }

    /** {@return a refusal where the challenger's loss is above the champion's beyond chance, one-sided at 95 %} */
    static List<Ruling> judge(Gate gate, Contest contest, Loss loss) {
        if (contest.duel().isEmpty()) {
            return List.of();
        }
        Estimate<PairedLoss> losses = contest.duel().get().losses(loss);
        if (!losses.isEstimable()) {
            return List.of(new Ruling(gate.name(), false, losses.reason()));
        }
        Estimate<ZTest> test = losses.get().test();
        double pWorse = test.map(z -> 1 - z.pAbove()).orElse(1.0);
        return List.of(Ruling.of(gate, pWorse >= LEVEL, "%.5f, the grid in force %.5f; p %.3g against its being no worse",
                losses.get().second(), losses.get().first(), pWorse));
    }
}
