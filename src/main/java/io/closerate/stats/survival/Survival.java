package io.closerate.stats.survival;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Normal;

/**
 * One step of a {@link KaplanMeier} curve.
 *
 * @param day the day since which it holds
 * @param atRisk leads at risk that day
 * @param share the share that has not met the event, in [0, 1]
 * @param standardError Greenwood's standard error of the share, {@code >= 0}
 */
public record Survival(double day, long atRisk, double share, double standardError) {

    /** On which scale an interval is symmetric. */
    public enum Scale {

        /** {@code S -+ z se}, cut off at 0 and 1. */
        PLAIN {
            @Override
            Interval around(double share, double error) {
                return new Interval(share - error, share + error);
            }
        },

        /** {@code S exp(-+ z se / S)}, cut off at 1. */
        LOG {
            @Override
            Interval around(double share, double error) {
                double factor = StrictMath.exp(error / share);
                return new Interval(share / factor, share * factor);
            }
        },

        /** {@code S ^ exp(-+ z se / (S ln S))}: stays inside (0, 1) by itself; the one to prefer. */
        LOG_LOG {
            @Override
            Interval around(double share, double error) {
                double log = StrictMath.log(share);
                double factor = StrictMath.exp(-error / (share * log));
                return new Interval(StrictMath.exp(log * factor), StrictMath.exp(log / factor));
            }
        };

        /** The interval around a share in (0, 1) with z standard errors to each side. */
        abstract Interval around(double share, double error);
    }

    /**
     * The confidence interval of the share.
     *
     * @param confidence in (0, 1)
     * @return not estimable where the share is 0 or 1, because the error vanishes there
     */
    public Estimate<Interval> interval(Scale scale, double confidence) {
        return interval(scale, share, standardError, confidence);
    }

    static Estimate<Interval> interval(Scale scale, double share, double standardError, double confidence) {
        double z = Normal.twoSidedQuantile(confidence);
        if (share <= 0 || share >= 1) {
            return Estimate.not("the curve is at " + (share <= 0 ? "0" : "1") + ", where its error vanishes");
        }
        return Estimate.of(scale.around(share, z * standardError).clip(0, 1));
    }
}
