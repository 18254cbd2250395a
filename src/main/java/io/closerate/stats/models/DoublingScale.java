package io.closerate.stats.models;

import java.util.List;

/**
 * Points on which so many more double the odds: {@code points = offset + factor * log odds}.
 *
 * @param pointsToDouble points that double the odds, {@code > 0}
 * @param baseScore points at the base odds
 * @param baseOdds wins for each loss at the base score, {@code > 0}
 */
public record DoublingScale(double pointsToDouble, double baseScore, double baseOdds) {

    public DoublingScale {
        if (!(pointsToDouble > 0 && pointsToDouble < Double.POSITIVE_INFINITY)
                || !(baseOdds > 0 && baseOdds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "pointsToDouble and baseOdds must be finite and > 0, but they were %s and %s"
                            .formatted(pointsToDouble, baseOdds));
        }
        Finite.of(baseScore);
    }

    /** {@return points for each unit of log odds} */
    public double factor() {
        return pointsToDouble / StrictMath.log(2);
    }

    /** {@return points at log odds of 0} */
    public double offset() {
        return baseScore - factor() * StrictMath.log(baseOdds);
    }

    /** {@return points at these log odds} */
    public double points(double logOdds) {
        return offset() + factor() * logOdds;
    }

    /** {@return log odds at these points} */
    public double logOdds(double points) {
        return (points - offset()) / factor();
    }

    /** {@return what each level of each attribute adds to {@code points(intercept)}} */
    public List<List<Double>> points(LinearScore score) {
        return score.coefficients().stream().map(levels -> levels.stream().map(b -> factor() * b).toList()).toList();
    }
}
