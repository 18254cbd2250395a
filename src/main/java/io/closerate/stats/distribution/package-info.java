/** Probability distributions, exact into the tails. */
package io.closerate.stats.distribution;
