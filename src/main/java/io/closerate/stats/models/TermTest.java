package io.closerate.stats.models;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;

/**
 * The test of one term, or of one coefficient, of a model.
 *
 * @param name what is tested
 * @param test the likelihood ratio test; not estimable where its columns are aliased
 */
public record TermTest(String name, Estimate<ChiSquaredTest> test) {
}
