package io.closerate.fit;

import io.closerate.grid.Evidence;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.InformationValue;
import java.util.List;

/**
 * What the history says of one attribute.
 *
 * @param levels the evidence of each level
 * @param p the p-value of the chi-squared test that all levels close alike
 * @param information the information value, with its own p-value: chance alone makes it positive
 */
public record AttributeAnalysis(List<Evidence> levels, Estimate<Double> p, Estimate<InformationValue> information) {

    public AttributeAnalysis {
        levels = List.copyOf(levels);
    }
}
