package io.closerate.stats.calibration;

import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;

/**
 * Whether as many leads were won as the forecasts promised, all in all.
 *
 * @param observed wins that came
 * @param expected wins that were promised: the sum of p
 * @param variance what chance allows: the sum of p (1 - p)
 */
public record CalibrationInTheLarge(long observed, double expected, double variance) {

    /** {@return observed against expected wins of these forecasts} */
    public static CalibrationInTheLarge of(Forecasts forecasts) {
        double variance = 0;
        for (int i = 0; i < forecasts.size(); i++) {
            double p = forecasts.probability(i);
            variance += forecasts.count(i).leads() * p * (1 - p);
        }
        return new CalibrationInTheLarge(forecasts.total().wins(), forecasts.expectedWins(), variance);
    }

    /** {@return observed over expected wins: above 1 where too little was promised} */
    public Estimate<Double> ratio() {
        return expected > 0 ? Estimate.of(observed / expected) : Estimate.not("no wins were promised");
    }

    /** {@return the normal test of observed against expected wins} */
    public Estimate<ZTest> test() {
        return ZTest.of(observed - expected, Math.sqrt(variance), "every forecast was certain");
    }
}
