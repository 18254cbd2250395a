package io.closerate.stats.models;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Logit;
import java.util.Collections;
import java.util.List;

/**
 * Points from 0 to 100 instead of coefficients, in whole numbers, and the way back to log odds.
 *
 * <p>The lowest level of every attribute has 0 points, and before rounding the best case has 100: a coefficient b has
 * {@code 100 (b - lowest) / span} points, where the span is the sum over attributes of highest less lowest.
 *
 * <ul>
 *   <li>Rounding is half up: {@code floor(x + 1/2)}, so that .5 becomes 1 and 2.5 becomes 3. After it the best total
 *       may miss 100 by up to half a point an attribute.
 *   <li>All coefficients of every attribute equal: not estimable, there is nothing to scale.
 * </ul>
 *
 * @param score the model
 * @param exact points before rounding, of each level of each attribute
 * @param logOddsAtZero log odds at a total of 0 points
 * @param logOddsPerPoint what a point is worth, {@code > 0}
 */
public record PointsScale(LinearScore score, List<List<Double>> exact, double logOddsAtZero, double logOddsPerPoint) {

    public PointsScale {
        exact = exact.stream().map(List::copyOf).toList();
    }

    /** {@return the points of {@code score}} */
    public static Estimate<PointsScale> hundred(LinearScore score) {
        double lowest = 0;
        double span = 0;
        for (List<Double> levels : score.coefficients()) {
            lowest += Collections.min(levels);
            span += Collections.max(levels) - Collections.min(levels);
        }
        if (!(span > 0)) {
            return Estimate.not("no two levels of an attribute differ");
        }
        double all = span;
        List<List<Double>> exact = score.coefficients().stream()
                .map(levels -> levels.stream().map(b -> 100 * (b - Collections.min(levels)) / all).toList()).toList();
        return Estimate.of(new PointsScale(score, exact, score.intercept() + lowest, span / 100));
    }

    /** {@return x rounded half up: {@code floor(x + 1/2)}} */
    public static long round(double x) {
        return Math.round(x);
    }

    /** {@return whole points of each level of each attribute} */
    public List<List<Long>> whole() {
        return exact.stream().map(levels -> levels.stream().map(PointsScale::round).toList()).toList();
    }

    /** {@return the model that the whole points stand for} */
    public LinearScore fromWhole() {
        return new LinearScore(logOddsAtZero, whole().stream()
                .map(levels -> levels.stream().map(points -> points * logOddsPerPoint).toList()).toList());
    }

    /** {@return the sum of whole points of a case, given the number of its level of each attribute} */
    public long total(int[] levels) {
        List<List<Long>> whole = whole();
        long sum = 0;
        for (int j = 0; j < levels.length; j++) {
            sum += whole.get(j).get(levels[j]);
        }
        return sum;
    }

    /** {@return the win probability at a total of points} */
    public double probability(double total) {
        return Logit.probability(logOddsAtZero + logOddsPerPoint * total);
    }

    /** {@return how many points the total of a case has lost (or won, if negative) by rounding} */
    public double roundingError(int[] levels) {
        double sum = 0;
        for (int j = 0; j < levels.length; j++) {
            double points = exact.get(j).get(levels[j]);
            sum += points - round(points);
        }
        return sum;
    }

    /** {@return by how much rounding has raised the probability of a case} */
    public double probabilityError(int[] levels) {
        return probability(total(levels)) - score.probability(levels);
    }
}
