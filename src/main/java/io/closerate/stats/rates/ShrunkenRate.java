package io.closerate.stats.rates;

import io.closerate.stats.Interval;

/**
 * A level's close rate, drawn towards the rate of all levels.
 *
 * @param rate in [0, 1], between the level's own rate and the mean of all
 * @param limits equal-tailed credible limits
 * @param ownWeight how much of the rate is the level's own data, {@code count / (count + strength)}, in [0, 1)
 */
public record ShrunkenRate(double rate, Interval limits, double ownWeight) {
}
