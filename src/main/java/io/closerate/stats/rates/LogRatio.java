package io.closerate.stats.rates;

import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Normal;

/**
 * A ratio of odds or rates, with limits that are symmetrical on the log scale.
 *
 * <p>Woolf (1955), doi:10.1111/j.1469-1809.1955.tb01348.x; Katz et al. (1978), doi:10.2307/2530610.
 *
 * @param log natural logarithm of the ratio, finite
 * @param standardError of the logarithm, {@code >= 0}
 */
public record LogRatio(double log, double standardError) {

    public LogRatio {
        if (!(Double.isFinite(log) && standardError >= 0)) {
            throw new IllegalArgumentException(
                    "log must be finite and standardError >= 0, but they were %s and %s".formatted(log, standardError));
        }
    }

    /** {@return the ratio} */
    public double ratio() {
        return StrictMath.exp(log);
    }

    /** {@return limits of the ratio, for a confidence in (0, 1)} */
    public Interval interval(double confidence) {
        double half = Normal.twoSidedQuantile(confidence) * standardError;
        return new Interval(StrictMath.exp(log - half), StrictMath.exp(log + half));
    }
}
