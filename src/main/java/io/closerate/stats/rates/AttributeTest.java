package io.closerate.stats.rates;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Whether the levels of an attribute differ in their close rate.
 *
 * <ul>
 *   <li>Levels without leads are left out before anything is computed.</li>
 *   <li>One level only, or only wins, or only losses: not estimable, and not "p = 1".</li>
 *   <li>Where {@link #shareExpectedBelow5} is above 0.2, chi-squared is a poor guide: use {@link #exactP}.</li>
 * </ul>
 *
 * @param levels the levels that have leads, at least two, with wins and losses among them
 */
public record AttributeTest(List<Proportion> levels) {

    private static final String ONE_LEVEL = "fewer than two levels have leads";

    private static final String ONE_OUTCOME = "wins and losses were not both seen";

    public AttributeTest {
        levels = Proportion.seen(levels);
        String obstacle = obstacle(levels);
        if (!obstacle.isEmpty()) {
            throw new IllegalArgumentException(obstacle + ": " + levels);
        }
    }

    /** {@return the test of these levels; not estimable with fewer than two levels or one outcome only} */
    public static Estimate<AttributeTest> of(List<Proportion> levels) {
        String obstacle = obstacle(Proportion.seen(levels));
        return obstacle.isEmpty() ? Estimate.of(new AttributeTest(levels)) : Estimate.not(obstacle);
    }

    private static String obstacle(List<Proportion> seen) {
        if (seen.size() < 2) {
            return ONE_LEVEL;
        }
        return Proportion.pooled(seen).hasBothOutcomes() ? "" : ONE_OUTCOME;
    }

    /** {@return all levels taken together} */
    public Proportion pooled() {
        return Proportion.pooled(levels);
    }

    /** {@return the number of levels less one} */
    public int df() {
        return levels.size() - 1;
    }

    /** {@return what each level would show at the pooled rate, and how far off it is, in the order of {@link #levels}} */
    public List<Residual> residuals() {
        Proportion pooled = pooled();
        return levels.stream().map(level -> Residual.of(level, pooled)).toList();
    }

    /** {@return Pearson's test: {@code sum (observed - expected)^2 / expected} over wins and losses of all levels} */
    public ChiSquaredTest chiSquared() {
        return new ChiSquaredTest(sum((level, residual) ->
                residual.pearsonWins() * residual.pearsonWins() + residual.pearsonLosses() * residual.pearsonLosses()), df());
    }

    /** {@return the likelihood ratio test: {@code G = 2 sum observed ln(observed / expected)}} */
    public ChiSquaredTest likelihoodRatio() {
        return new ChiSquaredTest(2 * sum((level, residual) -> Deviance.of(level.wins(), residual.expectedWins())
                + Deviance.of(level.losses(), residual.expectedLosses())), df());
    }

    /**
     * {@return the exact p-value by Freeman and Halton: the probability of all tables with the same sums that are at most as
     * probable as this one; not estimable for fractional counts and for more than three million tables}
     */
    public Estimate<Double> exactP() {
        return FreemanHalton.p(levels);
    }

    /** {@return Cramer's V: {@code sqrt(chi2 / count)}, from 0 for equal rates to 1 for levels of one outcome each} */
    public double cramersV() {
        return Math.min(1, Math.sqrt(chiSquared().statistic() / pooled().count()));
    }

    /**
     * {@return Cramer's V less what chance alone would give, Bergsma (2013), doi:10.1016/j.jkss.2012.10.002; not estimable
     * from as many leads as levels}
     */
    public Estimate<Double> cramersVCorrected() {
        double free = pooled().count() - 1;
        double phi2 = Math.max(0, chiSquared().statistic() / pooled().count() - df() / free);
        double rows = df() - df() * df() / free;
        double columns = 1 - 1 / free;
        double least = Math.min(rows, columns);
        return least > 0 ? Estimate.of(Math.sqrt(phi2 / least)) : Estimate.not("no more leads than levels");
    }

    /** {@return the smallest expected number of wins or losses of a level} */
    public double minExpected() {
        return residuals().stream().mapToDouble(each -> Math.min(each.expectedWins(), each.expectedLosses())).min().orElseThrow();
    }

    /** {@return the share of expected numbers below 5, in [0, 1]} */
    public double shareExpectedBelow5() {
        return sum((level, residual) -> (residual.expectedWins() < 5 ? 0.5 : 0) + (residual.expectedLosses() < 5 ? 0.5 : 0))
                / levels.size();
    }

    private double sum(ToDoubleBiFunction<Proportion, Residual> term) {
        List<Residual> residuals = residuals();
        return IntStream.range(0, levels.size()).mapToDouble(i -> term.applyAsDouble(levels.get(i), residuals.get(i))).sum();
    }
}
