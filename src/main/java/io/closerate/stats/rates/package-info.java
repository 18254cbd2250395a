/**
 * Close rates of groups: their limits, their comparison, and their shrinkage where groups are small.
 *
 * <p>Start at {@link io.closerate.stats.rates.Proportion}; everything here takes one, two or a list of them.
 */
package io.closerate.stats.rates;
