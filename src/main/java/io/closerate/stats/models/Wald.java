package io.closerate.stats.models;

import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Normal;

/**
 * A coefficient with its standard error.
 *
 * @param name the column
 * @param estimate the coefficient
 * @param se its standard error, {@code > 0}
 */
public record Wald(String name, double estimate, double se) {

    public Wald {
        if (!(se > 0)) {
            throw new IllegalArgumentException("se must be > 0, but was " + se);
        }
    }

    /** {@return estimate / se} */
    public double z() {
        return estimate / se;
    }

    /** {@return the two-sided p-value of a coefficient of 0} */
    public double p() {
        return Normal.twoSided(z());
    }

    /** {@return estimate -+ z se, for a confidence in (0, 1)} */
    public Interval interval(double confidence) {
        double half = Normal.twoSidedQuantile(confidence) * se;
        return new Interval(estimate - half, estimate + half);
    }
}
