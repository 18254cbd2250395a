package io.closerate.stats.models;

import io.closerate.stats.distribution.Logit;
import java.util.List;

/**
 * A model of attributes with levels: log odds = intercept + the coefficient of the level of each attribute.
 *
 * @param intercept the log odds where all coefficients are 0
 * @param coefficients for each attribute one finite coefficient for each level, the reference level's included
 */
public record LinearScore(double intercept, List<List<Double>> coefficients) {

    public LinearScore {
        Finite.of(intercept);
        coefficients = coefficients.stream().map(List::copyOf).toList();
        coefficients.forEach(levels -> levels.forEach(Finite::of));
        if (coefficients.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("every attribute needs a level, but they were " + coefficients);
        }
    }

    /** {@return the log odds of a case, given the number of its level of each attribute, from 0} */
    public double logOdds(int[] levels) {
        if (levels.length != coefficients.size()) {
            throw new IllegalArgumentException("%d levels are needed, but there were %d"
                    .formatted(coefficients.size(), levels.length));
        }
        double sum = intercept;
        for (int j = 0; j < levels.length; j++) {
            sum += coefficients.get(j).get(levels[j]);
        }
        return sum;
    }

    /** {@return the win probability of a case} */
    public double probability(int[] levels) {
        return Logit.probability(logOdds(levels));
    }
}
