package io.closerate.stats.drift;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.ChiSquared;

/**
 * Whether two samples come from one distribution over the bins: Pearson's chi-squared and the likelihood ratio G, with
 * Cramer's V as the size of the effect.
 *
 * <p>{@code chi2 = sum (o - e)^2 / e} and {@code g = 2 sum o ln(o / e)} over both samples, where e is what a sample of that
 * size would hold at the pooled shares; {@code V = sqrt(chi2 / (N + M))}. Bins empty in both samples are left out.
 *
 * <ul>
 *   <li>A sample without leads, or a single filled bin: not estimable.</li>
 *   <li>With thousands of leads everything is significant: look at V too.</li>
 * </ul>
 *
 * @param df filled bins less one
 * @param chiSquared Pearson's statistic, {@code >= 0}
 * @param g the likelihood ratio statistic, {@code >= 0}
 * @param cramersV in [0, 1]
 */
public record Homogeneity(int df, double chiSquared, double g, double cramersV) {

    /** {@return the comparison; not estimable if a sample is empty or everything lies in one bin} */
    public static Estimate<Homogeneity> of(TwoSamples samples) {
        if (!samples.emptiness().isEmpty()) {
            return Estimate.not(samples.emptiness());
        }
        int df = samples.filledBins() - 1;
        if (df == 0) {
            return Estimate.not("a single bin cannot shift");
        }
        double n = samples.baseTotal();
        double m = samples.currentTotal();
        double chiSquared = 0;
        double g = 0;
        for (int i = 0; i < samples.bins(); i++) {
            double pooled = ((double) samples.base(i) + samples.current(i)) / (n + m);
            if (pooled > 0) {
                chiSquared += square(samples.base(i), n * pooled) + square(samples.current(i), m * pooled);
                g += 2 * (log(samples.base(i), n * pooled) + log(samples.current(i), m * pooled));
            }
        }
        return Estimate.of(new Homogeneity(df, chiSquared, Math.max(0, g), Math.min(1, Math.sqrt(chiSquared / (n + m)))));
    }

    private static double square(double observed, double expected) {
        return (observed - expected) * (observed - expected) / expected;
    }

    private static double log(double observed, double expected) {
        return observed == 0 ? 0 : observed * StrictMath.log(observed / expected);
    }

    /** {@return the p-value of Pearson's statistic} */
    public double chiSquaredP() {
        return ChiSquared.sf(chiSquared, df);
    }

    /** {@return the p-value of G} */
    public double gP() {
        return ChiSquared.sf(g, df);
    }
}
