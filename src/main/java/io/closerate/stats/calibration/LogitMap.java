package io.closerate.stats.calibration;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Logit;
import io.closerate.stats.ranking.ScoreCounts;
import io.closerate.stats.ranking.WinCount;

/**
 * A straight line on the logit: {@code logit q = intercept + slope * logit p}.
 *
 * <p>Forecasts that run the wrong way get slope 0, the best that a map which never decreases can do for them.
 *
 * @param intercept at p = 1/2
 * @param slope {@code >= 0}; 0 makes the map flat
 */
public record LogitMap(double intercept, double slope) implements CalibrationMap {

    public LogitMap {
        if (!(slope >= 0 && Double.isFinite(slope) && Double.isFinite(intercept))) {
            throw new IllegalArgumentException("a slope must be >= 0 and an intercept finite, but they were %s and %s"
                    .formatted(slope, intercept));
        }
    }

    /**
     * {@return temperature scaling (Guo et al. 2017, arXiv:1706.04599): the best slope with intercept 0, held at 0 if below; no
     * forecast may be 0 or 1}
     */
    public static Estimate<LogitMap> temperature(Forecasts forecasts) {
        return freeTemperature(forecasts).map(slope -> new LogitMap(0, Math.max(0, slope)));
    }

    /** {@return the best slope with intercept 0 before anything is held back: below 0 where forecasts run the wrong way} */
    public static Estimate<Double> freeTemperature(Forecasts forecasts) {
        if (forecasts.certain()) {
            return Estimate.not("a forecast of 0 or 1 has no finite logit");
        }
        LogisticLine line = new LogisticLine(1);
        for (int i = 0; i < forecasts.size(); i++) {
            WinCount count = forecasts.count(i);
            line.add(0, count.leads(), count.wins(), Logit.logOdds(forecasts.probability(i)));
        }
        return line.maximum().map(fit -> fit.coefficients()[0]);
    }

    /** {@return Platt scaling of the logit of the forecasts; no forecast may be 0 or 1} */
    public static Estimate<LogitMap> platt(Forecasts forecasts) {
        if (forecasts.certain()) {
            return Estimate.not("a forecast of 0 or 1 has no finite logit");
        }
        ScoreCounts logits = forecasts.counts().map(Logit::logOdds);
        return Platt.fit(logits).map(fit -> fit.a() <= 0 ? new LogitMap(-fit.b(), -fit.a()) : flat(forecasts.total()));
    }

    /** The mean of Platt's targets is what a flat map comes to. */
    private static LogitMap flat(WinCount all) {
        double wins = all.wins() * (all.wins() + 1.0) / (all.wins() + 2.0) + all.losses() / (all.losses() + 2.0);
        return new LogitMap(Logit.logOdds(wins / all.leads()), 0);
    }

    @Override
    public double apply(double p) {
        Forecasts.requireProbability(p);
        return Logit.probability(intercept + (slope == 0 ? 0 : slope * Logit.logOdds(p)));
    }
}
