package io.closerate.stats.calibration;

import io.closerate.stats.ranking.WinCount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Calibration errors by bins, and the Brier score taken apart by them:
 * {@code Brier = reliability - resolution + uncertainty + variance - covariance}, the last two being within bins.
 *
 * <p>These errors are above 0 even for perfect forecasts, the more so the fewer leads: read them beside an
 * {@link EceReference}. {@link Corp} needs no bins.
 *
 * <p>Murphy (1973), doi:10.1175/1520-0450(1973)012&lt;0595:ANVPOT&gt;2.0.CO;2; Stephenson, Coelho and Jolliffe (2008),
 * doi:10.1175/2007WAF2006116.1.
 *
 * @param bins the bins that hold leads, lowest first
 */
public record BinnedCalibration(List<CalibrationBin> bins) {

    public BinnedCalibration {
        bins = List.copyOf(bins);
    }

    /** {@return these forecasts in these bins} */
    public static BinnedCalibration of(Forecasts forecasts, Bins rule) {
        int[] bin = rule.of(forecasts);
        List<CalibrationBin> bins = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= bin.length; i++) {
            if (i == bin.length || bin[i] != bin[from]) {
                bins.add(CalibrationBin.of(bin[from], forecasts, from, i));
                from = i;
            }
        }
        return new BinnedCalibration(bins);
    }

    /** {@return all leads together} */
    public WinCount total() {
        return bins.stream().map(CalibrationBin::count).reduce(WinCount.NONE, WinCount::plus);
    }

    /** {@return the expected calibration error: the mean absolute gap over the leads} */
    public double ece() {
        return mean(bin -> Math.abs(bin.gap()));
    }

    /** {@return the maximum calibration error: the largest absolute gap} */
    public double mce() {
        return bins.stream().mapToDouble(bin -> Math.abs(bin.gap())).max().orElse(0);
    }

    /** {@return the root of the mean squared gap} */
    public double rootMeanSquareGap() {
        return Math.sqrt(reliability());
    }

    /** {@return the mean squared gap} */
    public double reliability() {
        return mean(bin -> bin.gap() * bin.gap());
    }

    /** {@return the variance of the close rate between bins} */
    public double resolution() {
        double rate = total().rate();
        return mean(bin -> (bin.count().rate() - rate) * (bin.count().rate() - rate));
    }

    /** {@return the variance of the outcome: close rate times one minus close rate} */
    public double uncertainty() {
        double rate = total().rate();
        return rate * (1 - rate);
    }

    /** {@return the variance of the stated probabilities within bins} */
    public double variance() {
        return mean(CalibrationBin::variance);
    }

    /** {@return twice the covariance of outcome and stated probability within bins} */
    public double covariance() {
        return 2 * mean(CalibrationBin::covariance);
    }

    private double mean(ToDoubleFunction<CalibrationBin> value) {
        double sum = 0;
        for (CalibrationBin bin : bins) {
            sum += bin.count().leads() * value.applyAsDouble(bin);
        }
        return sum / total().leads();
    }
}
