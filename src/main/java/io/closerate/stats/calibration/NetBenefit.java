package io.closerate.stats.calibration;

import io.closerate.stats.ranking.WinCount;

/**
 * The net benefit of calling a win from a threshold on: {@code TP/n - FP/n * t / (1 - t)}.
 *
 * <p>A threshold t says that one win is worth (1 - t) / t vain efforts. A grid is of use where it beats both calling
 * every lead and calling none, which is worth 0.
 *
 * <p>Vickers and Elkin (2006), doi:10.1177/0272989X06295361.
 *
 * @param threshold probability from which on a lead is called, in (0, 1)
 * @param called the leads at or above it; its wins are the true positives, its losses the false ones
 * @param all all leads, at least one
 */
public record NetBenefit(double threshold, WinCount called, WinCount all) {

    public NetBenefit {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("a threshold must be in (0, 1), but was " + threshold);
        }
    }

    /** {@return the net benefit of these forecasts} */
    public static NetBenefit of(Forecasts forecasts, double threshold) {
        WinCount called = WinCount.NONE;
        for (int i = 0; i < forecasts.size(); i++) {
            if (forecasts.probability(i) >= threshold) {
                called = called.plus(forecasts.count(i));
            }
        }
        return new NetBenefit(threshold, called, forecasts.total());
    }

    /** {@return the net benefit in wins per lead} */
    public double value() {
        return benefit(called);
    }

    /** {@return the net benefit of calling every lead} */
    public double ofCallingAll() {
        return benefit(all);
    }

    private double benefit(WinCount who) {
        return (who.wins() - who.losses() * threshold / (1 - threshold)) / all.leads();
    }
}
