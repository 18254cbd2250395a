package io.closerate.stats.rates;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Beta;
import io.closerate.stats.distribution.Normal;

/**
 * The ways to put limits on a close rate. All of them allow the fractional counts of weighted leads; limits lie in [0, 1].
 *
 * <p>The interval of the textbooks, rate -+ z standard errors (Wald), is left out on purpose: with 10 leads and
 * a true rate of 2%, 18% of its "95%" intervals hold the truth.
 *
 * <p>Sources: Brown, Cai and DasGupta (2001), doi:10.1214/ss/1009213286; Newcombe (1998),
 * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;857::AID-SIM777&gt;3.0.CO;2-E.
 */
public enum RateInterval {

    /** Inverts the score test; 0 without wins, 1 without losses. The default: close to its confidence at every count. */
    WILSON {
        @Override
        Interval limits(Proportion p, double confidence) {
            double z = Normal.twoSidedQuantile(confidence);
            return new Interval(lowerScore(p.wins(), p.count(), z), upperScore(p.wins(), p.count(), z));
        }
    },

    /**
     * Wilson with the wins moved half a lead away from each limit (Newcombe's method 4): about as wide as Clopper-Pearson.
     * Less than half a win or half a loss counts as none.
     */
    WILSON_CONTINUITY {
        @Override
        Interval limits(Proportion p, double confidence) {
            double z = Normal.twoSidedQuantile(confidence);
            return new Interval(
                    p.wins() <= 0.5 ? 0 : lowerScore(p.wins() - 0.5, p.count(), z),
                    p.losses() <= 0.5 ? 1 : upperScore(p.wins() + 0.5, p.count(), z));
        }
    },

    /** Rate -+ z standard errors after z^2/2 wins and as many losses were added, cut at 0 and 1; never inside Wilson's. */
    AGRESTI_COULL {
        @Override
        Interval limits(Proportion p, double confidence) {
            double z = Normal.twoSidedQuantile(confidence);
            double count = p.count() + z * z;
            double rate = (p.wins() + z * z / 2) / count;
            double half = z * Math.sqrt(rate * (1 - rate) / count);
            return new Interval(rate - half, rate + half).clip(0, 1);
        }
    },

    /** Inverts the binomial test: never below its confidence, and wider than need be. */
    CLOPPER_PEARSON {
        @Override
        Interval limits(Proportion p, double confidence) {
            double tail = tail(confidence);
            if (p.wins() == 0) {
                return new Interval(0, -StrictMath.expm1(StrictMath.log(tail) / p.count()));
            } else if (p.losses() == 0) {
                return new Interval(StrictMath.pow(tail, 1 / p.count()), 1);
            }
            return new Interval(
                    Beta.quantile(tail, p.wins(), p.losses() + 1), Beta.upperQuantile(tail, p.wins() + 1, p.losses()));
        }
    },

    /**
     * {@link #JEFFREYS_RAW} with the end rule of Brown, Cai and DasGupta: 0 without wins, 1 without losses. For the fraction
     * of a weighted win too, limits that shut out the observed rate are moved to it.
     */
    JEFFREYS {
        @Override
        Interval limits(Proportion p, double confidence) {
            Interval raw = JEFFREYS_RAW.limits(p, confidence);
            double rate = p.wins() / p.count();
            return new Interval(Math.min(raw.lower(), rate), Math.max(raw.upper(), rate));
        }
    },

    /** Equal tails of the posterior Beta(wins + 1/2, losses + 1/2); shuts out the observed rate where it is 0 or 1. */
    JEFFREYS_RAW {
        @Override
        Interval limits(Proportion p, double confidence) {
            double tail = tail(confidence);
            return new Interval(
                    Beta.quantile(tail, p.wins() + 0.5, p.losses() + 0.5),
                    Beta.upperQuantile(tail, p.wins() + 0.5, p.losses() + 0.5));
        }
    };

    /** {@return limits for a confidence in (0, 1); not estimable without leads} */
    public Estimate<Interval> of(Proportion p, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + confidence);
        }
        return p.rate().map(rate -> limits(p, confidence));
    }

    abstract Interval limits(Proportion p, double confidence);

    /**
     * The smaller root of {@code (count + z^2) r^2 - (2 wins + z^2) r + wins^2/count}, by way of the product of both roots:
     * nothing cancels, and it is exactly 0 without wins.
     */
    private static double lowerScore(double wins, double count, double z) {
        return wins * (wins / count) / (wins + z * z / 2 + halfWidth(wins, count, z));
    }

    /** The larger root; exactly 1 without losses, which rounding would miss. */
    private static double upperScore(double wins, double count, double z) {
        return wins == count ? 1
                : Math.min(1, (wins + z * z / 2 + halfWidth(wins, count, z)) / (count + z * z));
    }

    private static double halfWidth(double wins, double count, double z) {
        return z * Math.sqrt(wins * ((count - wins) / count) + z * z / 4);
    }

    private static double tail(double confidence) {
        return (1 - confidence) / 2;
    }
}
