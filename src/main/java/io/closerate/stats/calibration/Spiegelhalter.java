package io.closerate.stats.calibration;

import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;

/**
 * Spiegelhalter's test of calibration: {@code z = sum (y - p)(1 - 2p) / sqrt(sum (1 - 2p)^2 p (1 - p))}.
 *
 * <p>Asks whether the Brier score is what the forecasts themselves expect. Not estimable where each p is 0, 1/2 or 1.
 *
 * <p>Spiegelhalter (1986), doi:10.1002/sim.4780050506; Rufibach (2010), doi:10.1016/j.jclinepi.2009.11.009.
 */
public final class Spiegelhalter {

    private Spiegelhalter() {
    }

    /** {@return the test of these forecasts} */
    public static Estimate<ZTest> test(Forecasts forecasts) {
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < forecasts.size(); i++) {
            double p = forecasts.probability(i);
            double tilt = 1 - 2 * p;
            long leads = forecasts.count(i).leads();
            sum += (forecasts.count(i).wins() - leads * p) * tilt;
            variance += leads * tilt * tilt * p * (1 - p);
        }
        return ZTest.of(sum, Math.sqrt(variance), "every forecast was 0, 1/2 or 1");
    }
}
