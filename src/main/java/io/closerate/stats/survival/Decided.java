package io.closerate.stats.survival;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;

/**
 * One step of an {@link Incidence}: how many leads are decided, and how.
 *
 * @param day the day since which it holds
 * @param atRisk leads at risk that day
 * @param undecided the share still open, in [0, 1]
 * @param won the share won so far
 * @param lost the share lost so far
 */
public record Decided(double day, long atRisk, double undecided, Share won, Share lost) {

    /**
     * A share of all leads with its error.
     *
     * @param value in [0, 1]
     * @param standardError {@code >= 0}
     */
    public record Share(double value, double standardError) {

        /**
         * The log-log confidence interval, {@code F ^ exp(-+ z se / (F ln F))}.
         *
         * @param confidence in (0, 1)
         * @return not estimable where the share is 0 or 1, because the error vanishes there
         */
        public Estimate<Interval> interval(double confidence) {
            return Survival.interval(Survival.Scale.LOG_LOG, value, standardError, confidence);
        }
    }
}
