package io.closerate.stats.drift;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.ChiSquared;
import java.util.ArrayList;
import java.util.List;

/**
 * The population stability index, {@code PSI = sum (c - b) ln(c / b)} over the shares b and c of the bins, with what
 * chance alone would make of it.
 *
 * <p>When nothing changed, {@code PSI / (1/N + 1/M)} follows a chi-squared distribution with one degree of freedom less
 * than there are filled bins, N and M being the sizes of the samples. The customary limit of 0.1 knows nothing of N and M:
 * below some hundred leads chance alone exceeds it. Use {@link #critical}.
 *
 * <ul>
 *   <li>A sample without leads: not estimable.</li>
 *   <li>A bin empty in one sample: infinite by {@link ZeroRule#RAW}, finite by the other rules.</li>
 *   <li>A single filled bin: the index is 0, and there is nothing to test.</li>
 * </ul>
 *
 * <p>Yurdakul and Naranjo, Statistical properties of the population stability index, Journal of Risk Model Validation
 * 14(4), 2020.
 *
 * @param perBin what each bin adds, {@code >= 0}, may be infinite
 * @param value their sum
 * @param scale {@code 1/N + 1/M}
 * @param df filled bins less one
 */
public record StabilityIndex(List<Double> perBin, double value, double scale, int df) {

    public StabilityIndex {
        perBin = List.copyOf(perBin);
    }

    /** {@return the index of two samples; not estimable if one is empty} */
    public static Estimate<StabilityIndex> of(TwoSamples samples, ZeroRule rule) {
        if (!samples.emptiness().isEmpty()) {
            return Estimate.not(samples.emptiness());
        }
        long n = samples.baseTotal();
        long m = samples.currentTotal();
        List<Double> perBin = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < samples.bins(); i++) {
            double b = rule.share(samples.base(i), n, samples.bins());
            double c = rule.share(samples.current(i), m, samples.bins());
            double part = b == c ? 0 : b == 0 || c == 0 ? Double.POSITIVE_INFINITY : (c - b) * StrictMath.log(c / b);
            perBin.add(part);
            sum += part;
        }
        return Estimate.of(new StabilityIndex(perBin, sum, 1.0 / n + 1.0 / m, samples.filledBins() - 1));
    }

    /** {@return the test of the index in units of chance, {@code value / scale}; not estimable for an infinite index or one bin} */
    public Estimate<ChiSquaredTest> nullTest() {
        if (Double.isInfinite(value)) {
            return Estimate.not("a bin is empty in one of the samples");
        }
        return df == 0 ? Estimate.not("a single bin cannot shift") : Estimate.of(new ChiSquaredTest(value / scale, df));
    }

    /**
     * The index that chance alone exceeds with probability {@code alpha}.
     *
     * @param alpha in (0, 1)
     */
    public Estimate<Double> critical(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must be in (0, 1), but was " + alpha);
        }
        return df == 0 ? Estimate.not("a single bin cannot shift") : Estimate.of(scale * ChiSquared.upperQuantile(alpha, df));
    }
}
