package io.closerate.stats.calibration;

import java.util.Arrays;

/**
 * What the expected calibration error would be if the forecasts were perfectly calibrated: an ECE may not be read
 * without it.
 *
 * <p>Outcomes are redrawn under the stated probabilities, bins staying as they are.
 *
 * <p>Redrawing under the forecasts: Broecker and Smith (2007), doi:10.1175/WAF993.1.
 *
 * @param observed the ECE that was found
 * @param mean its mean under perfect calibration
 * @param percentile95 what it exceeds in one of twenty perfectly calibrated samples
 * @param p the share of draws (the data counted as one of them) with an ECE as large as the observed one
 */
public record EceReference(double observed, double mean, double percentile95, double p) {

    /** {@return the reference for these forecasts in these bins} */
    public static EceReference of(Forecasts forecasts, Bins rule, Simulation simulation) {
        double observed = BinnedCalibration.of(forecasts, rule).ece();
        double[] errors = new double[simulation.draws()];
        int[] bins = rule.of(forecasts);
        int[] done = {0};
        simulation.run(forecasts, wins -> errors[done[0]++] = ece(forecasts, bins, wins));
        Arrays.sort(errors);
        // A hair of tolerance: the same outcomes drawn again must count as just as large.
        long asLarge = Arrays.stream(errors).filter(each -> each >= observed - 1e-12).count();
        return new EceReference(observed, Arrays.stream(errors).average().orElseThrow(),
                Simulation.quantile(errors, 0.95), (asLarge + 1.0) / (errors.length + 1));
    }

    private static double ece(Forecasts forecasts, int[] bins, long[] wins) {
        double error = 0;
        double excess = 0;
        for (int i = 0; i < bins.length; i++) {
            excess += forecasts.count(i).leads() * forecasts.probability(i) - wins[i];
            if (i + 1 == bins.length || bins[i + 1] != bins[i]) {
                error += Math.abs(excess);
                excess = 0;
            }
        }
        return error / forecasts.total().leads();
    }
}
