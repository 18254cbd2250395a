package io.closerate.stats.rates;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Gamma;
import io.closerate.stats.distribution.Logit;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The beta-binomial likelihood of levels, by its slopes.
 *
 * <p>At a given strength it is concave in the mean, so there is one best mean; what is left is a curve over the strength
 * alone, climbed to where its slope becomes 0. Each slope costs a few logarithms per level, whatever the counts.
 */
final class BetaBinomialLikelihood {

    /** Levels worth this many leads to each other are equal for every purpose. */
    private static final double STRONGEST = 1e7;

    private static final double WEAKEST = 1e-6;

    private static final int MOST_STEPS = 200;

    private final List<Proportion> levels;

    /** @param levels all with leads, and with more spread than chance gives, see {@link Overdispersion} */
    BetaBinomialLikelihood(List<Proportion> levels) {
        this.levels = levels;
    }

    /** {@return the strength where the likelihood is greatest, infinite from 1e7 leads on; the search begins at {@code start}} */
    Estimate<Double> bestStrength(double start) {
        DoubleUnaryOperator slope = logStrength -> profileSlope(StrictMath.exp(logStrength));
        double low = StrictMath.log(Math.min(start, STRONGEST));
        double high = low;
        while (slope.applyAsDouble(low) < 0) {
            high = low;
            low--;
            if (low < StrictMath.log(WEAKEST)) {
                return Estimate.not("every level has one outcome only");
            }
        }
        while (low == high || slope.applyAsDouble(high) > 0) {
            if (high > StrictMath.log(STRONGEST)) {
                return Estimate.of(Double.POSITIVE_INFINITY);
            }
            low = high;
            high++;
        }
        return Estimate.of(StrictMath.exp(root(slope, low, high)));
    }

    /** {@return the mean where the likelihood of this strength is greatest} */
    double bestMean(double strength) {
        Proportion pooled = Proportion.pooled(levels);
        DoubleUnaryOperator slope = logOdds ->
                meanSlope(Logit.probability(logOdds) * strength, Logit.probability(-logOdds) * strength);
        double start = Logit.logOdds(pooled.wins() / pooled.count());
        double low = start - 1;
        double high = start + 1;
        while (slope.applyAsDouble(low) < 0) {
            low -= high - low;
        }
        while (slope.applyAsDouble(high) > 0) {
            high += high - low;
        }
        return Logit.probability(root(slope, low, high));
    }

    /** The slope over the log strength at the best mean; that the mean moves along changes nothing, since its slope is 0. */
    private double profileSlope(double strength) {
        double mean = bestMean(strength);
        double a = mean * strength;
        double b = (1 - mean) * strength;
        double slope = 0;
        for (Proportion level : levels) {
            slope += a * Gamma.digammaRise(a, level.wins()) + b * Gamma.digammaRise(b, level.losses())
                    - strength * Gamma.digammaRise(strength, level.count());
        }
        return slope;
    }

    /** The slope over the mean, up to a positive factor, for the shapes a and b of the beta distribution. */
    private double meanSlope(double a, double b) {
        double slope = 0;
        for (Proportion level : levels) {
            slope += Gamma.digammaRise(a, level.wins()) - Gamma.digammaRise(b, level.losses());
        }
        return slope;
    }

    private static double root(DoubleUnaryOperator slope, double low, double high) {
        return new BrentSolver(1e-15, 1e-14, 0).solve(MOST_STEPS, slope::applyAsDouble, low, high);
    }
}
