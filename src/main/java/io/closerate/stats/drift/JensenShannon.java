package io.closerate.stats.drift;

import io.closerate.stats.Estimate;

/**
 * The Jensen-Shannon divergence of two samples, {@code sum (b ln(b/a) + c ln(c/a)) / 2} over the shares b and c of the
 * bins and their mean a, with {@code 0 ln 0 = 0}.
 *
 * <p>In nats: 0 for equal shares, {@code ln 2} for samples that share no bin; finite whatever is empty.
 *
 * <p>Lin, Divergence measures based on the Shannon entropy, 1991, doi:10.1109/18.61115.
 */
public final class JensenShannon {

    private JensenShannon() {
    }

    /** {@return the divergence in nats, in [0, ln 2]; not estimable if a sample is empty} */
    public static Estimate<Double> of(TwoSamples samples) {
        if (!samples.emptiness().isEmpty()) {
            return Estimate.not(samples.emptiness());
        }
        double sum = 0;
        for (int i = 0; i < samples.bins(); i++) {
            double b = (double) samples.base(i) / samples.baseTotal();
            double c = (double) samples.current(i) / samples.currentTotal();
            double mean = (b + c) / 2;
            sum += (part(b, mean) + part(c, mean)) / 2;
        }
        return Estimate.of(Math.min(Math.max(sum, 0), StrictMath.log(2)));
    }

    private static double part(double share, double mean) {
        return share == 0 ? 0 : share * StrictMath.log(share / mean);
    }
}
