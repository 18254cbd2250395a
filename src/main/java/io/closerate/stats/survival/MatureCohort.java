package io.closerate.stats.survival;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.rates.Proportion;

/**
 * The close rate within a horizon, counted among the leads that are old enough: no model, and easy to explain.
 *
 * <p>Unbiased, but it throws the younger leads away; {@link Incidence} uses them too.
 *
 * @param horizon days, {@code >= 0}
 * @param leads leads of at least that age, {@code >= 0}
 * @param wins those of them won within the horizon, in [0, leads]
 */
public record MatureCohort(double horizon, long leads, long wins) {

    public MatureCohort {
        if (!(horizon >= 0 && wins >= 0 && wins <= leads)) {
            throw new IllegalArgumentException("a horizon must be >= 0 and wins in [0, leads], but were %s days, %d of %d"
                    .formatted(horizon, wins, leads));
        }
    }

    /** {@return the leads old enough for this horizon} */
    public static MatureCohort of(Courses courses, double horizon) {
        long leads = 0;
        long wins = 0;
        for (int i = 0; i < courses.size(); i++) {
            if (courses.age(i) >= horizon) {
                leads++;
                wins += courses.wonWithin(i, horizon) ? 1 : 0;
            }
        }
        return new MatureCohort(horizon, leads, wins);
    }

    /** {@return the share won within the horizon; not estimable if no lead is old enough} */
    public Estimate<Double> closeRate() {
        return old().flatMap(Proportion::rate);
    }

    /** {@return Wilson's interval of the share; {@code confidence} in (0, 1)} */
    public Estimate<Interval> interval(double confidence) {
        return old().flatMap(share -> share.interval(confidence));
    }

    private Estimate<Proportion> old() {
        return leads == 0 ? Estimate.not("no lead is %s days old".formatted(horizon)) : Estimate.of(new Proportion(wins, leads));
    }
}
