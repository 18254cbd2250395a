package io.closerate.stats.rates;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Beta;
import io.closerate.stats.distribution.Gamma;
import java.util.List;

/**
 * Empirical Bayes for close rates: levels' true rates follow Beta(mean strength, (1 - mean) strength), which the levels
 * themselves teach, and each level's rate is its posterior mean {@code (wins + mean strength) / (count + strength)}.
 *
 * <p>The strength is what all levels together are worth to a single one, in leads: a level of as many leads stands half on
 * its own data.
 *
 * <ul>
 *   <li>No spread beyond chance, a single level, or one outcome only: the strength is infinite, and every level has the
 *       pooled rate with the limits of the pooled leads.</li>
 *   <li>A level without leads has the mean.</li>
 *   <li>No lead at all, or levels each of a single outcome, so that nothing bounds the spread: not estimable.</li>
 * </ul>
 *
 * <p>Griffiths, Maximum likelihood estimation for the beta-binomial distribution, Biometrics 29(4), 1973.
 *
 * @param mean the mean of the levels' true rates, in (0, 1); with infinite strength in [0, 1]
 * @param strength in leads, {@code > 0}, may be infinite
 * @param pooled all levels taken together
 */
public record BetaBinomial(double mean, double strength, Proportion pooled) {

    public BetaBinomial {
        boolean inside = mean > 0 && mean < 1;
        if (!(strength > 0 && (inside || strength == Double.POSITIVE_INFINITY && (mean == 0 || mean == 1)))) {
            throw new IllegalArgumentException(
                    "mean must be in (0, 1) and strength > 0, but they were %s and %s".formatted(mean, strength));
        }
    }

    /** {@return the pooled rate with a chosen strength {@code > 0} (infinite if only one outcome was seen)} */
    public static Estimate<BetaBinomial> of(double strength, List<Proportion> levels) {
        Proportion pooled = Proportion.pooled(levels);
        return pooled.rate().map(rate ->
                new BetaBinomial(rate, pooled.hasBothOutcomes() ? strength : Double.POSITIVE_INFINITY, pooled));
    }

    /** {@return the pooled rate with the strength {@code (1 - rho) / rho} of {@link IntraClassCorrelation}} */
    public static Estimate<BetaBinomial> fitMoments(List<Proportion> levels) {
        double rho = IntraClassCorrelation.of(levels).map(IntraClassCorrelation::rho).orElse(0.0);
        if (rho >= 1) {
            return Estimate.not("every level has one outcome only");
        }
        return of(rho > 0 ? (1 - rho) / rho : Double.POSITIVE_INFINITY, levels);
    }

    /** {@return mean and strength under which the levels' counts are most probable} */
    public static Estimate<BetaBinomial> fitMaximumLikelihood(List<Proportion> levels) {
        // One order of levels, so that permuting them changes no bit of where the search ends.
        List<Proportion> sorted = Proportion.seen(levels).stream().sorted(Proportion.BY_SIZE).toList();
        double z = Overdispersion.of(sorted).map(Overdispersion::z).orElse(0.0);
        if (z <= 0) {
            return of(Double.POSITIVE_INFINITY, levels);
        }
        BetaBinomialLikelihood likelihood = new BetaBinomialLikelihood(sorted);
        double start = fitMoments(sorted).map(BetaBinomial::strength).orElse(1.0);
        return likelihood.bestStrength(start).flatMap(strength -> strength == Double.POSITIVE_INFINITY
                ? of(strength, levels)
                : Estimate.of(new BetaBinomial(likelihood.bestMean(strength), strength, Proportion.pooled(sorted))));
    }

    /**
     * {@return the log likelihood of the levels' counts, without the binomial coefficients that no mean and strength
     * change}
     */
    public double logLikelihood(List<Proportion> levels) {
        double sum = 0;
        for (Proportion level : levels) {
            sum += isPooled() ? logPower(mean, level.wins()) + logPower(1 - mean, level.losses())
                    : logRise(mean * strength, level.wins()) + logRise((1 - mean) * strength, level.losses())
                            - logRise(strength, level.count());
        }
        return sum;
    }

    private static double logPower(double base, double exponent) {
        return exponent == 0 ? 0 : exponent * StrictMath.log(base);
    }

    private static double logRise(double x, double rise) {
        return Gamma.log(x + rise) - Gamma.log(x);
    }

    /** {@return whether all levels have the pooled rate} */
    public boolean isPooled() {
        return strength == Double.POSITIVE_INFINITY;
    }

    /**
     * Shrinks a level's rate. The limits take mean and strength as known.
     *
     * @param level the level, one of those that taught or another
     * @param confidence in (0, 1)
     */
    public ShrunkenRate shrink(Proportion level, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + confidence);
        }
        if (isPooled()) {
            return new ShrunkenRate(mean, pooled.interval(RateInterval.JEFFREYS, confidence).get(), 0);
        }
        double a = level.wins() + mean * strength;
        double b = level.losses() + (1 - mean) * strength;
        double tail = (1 - confidence) / 2;
        Interval limits = new Interval(Beta.quantile(tail, a, b), Beta.upperQuantile(tail, a, b));
        return new ShrunkenRate(a / (a + b), limits, level.count() / (level.count() + strength));
    }
}
