package io.closerate.stats.rates;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.ZTest;
import io.closerate.stats.distribution.Normal;
import java.util.List;

/**
 * The close rates of two groups, compared: p1 - p2, their odds and their ratio.
 *
 * <p>With a, b the wins and losses of the first group and c, d those of the second. Where all leads were won, or all lost,
 * no test of the difference is estimable, though limits of it are.
 *
 * @param first a group with leads
 * @param second another group with leads
 */
public record TwoProportions(Proportion first, Proportion second) {

    public TwoProportions {
        if (first.count() == 0 || second.count() == 0) {
            throw new IllegalArgumentException("both groups must have leads, but were %s and %s".formatted(first, second));
        }
    }

    /** {@return the comparison; not estimable if a group has no leads} */
    public static Estimate<TwoProportions> of(Proportion first, Proportion second) {
        return first.count() == 0 || second.count() == 0 ? Estimate.not("a group has no leads")
                : Estimate.of(new TwoProportions(first, second));
    }

    /** {@return p1 - p2, in [-1, 1]} */
    public double difference() {
        return rate(first) - rate(second);
    }

    /** {@return the z test with the standard error of equal rates; its square is {@link #chiSquared}} */
    public Estimate<ZTest> pooledTest() {
        double p = rate(first.plus(second));
        return test(Math.sqrt(p * (1 - p) * (1 / first.count() + 1 / second.count())));
    }

    /** {@return the z test with each group's own variance; not estimable if both groups have one outcome only} */
    public Estimate<ZTest> unpooledTest() {
        return test(Math.sqrt(variance(first) + variance(second)));
    }

    private Estimate<ZTest> test(double standardError) {
        return ZTest.of(difference(), standardError, "the rates do not vary");
    }

    /** {@return Pearson's test of the 2 x 2 table} */
    public Estimate<ChiSquaredTest> chiSquared() {
        return asAttribute().map(AttributeTest::chiSquared);
    }

    /** {@return the likelihood ratio test of the 2 x 2 table} */
    public Estimate<ChiSquaredTest> likelihoodRatio() {
        return asAttribute().map(AttributeTest::likelihoodRatio);
    }

    private Estimate<AttributeTest> asAttribute() {
        return AttributeTest.of(List.of(first, second));
    }

    /** {@return Pearson's test with the continuity correction of Yates, {@code |ad - bc|} less half of all leads} */
    public Estimate<ChiSquaredTest> yates() {
        Proportion all = first.plus(second);
        double determinant = first.wins() * second.losses() - first.losses() * second.wins();
        double corrected = Math.max(0, Math.abs(determinant) - all.count() / 2);
        return asAttribute().map(any -> new ChiSquaredTest(corrected / first.count() * (corrected / second.count())
                * (all.count() / all.wins() / all.losses()), 1));
    }

    /** {@return Fisher's exact test; not estimable for the fractional counts of weighted leads} */
    public Estimate<FisherExact> fisher() {
        return FisherExact.of(first, second);
    }

    /**
     * {@return Newcombe's limits of p1 - p2, put together from the Wilson limits of both rates; the ones to use. Method 10 of
     * Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I}
     */
    public Interval newcombe(double confidence) {
        Interval one = first.interval(confidence).get();
        Interval two = second.interval(confidence).get();
        double down = Math.hypot(rate(first) - one.lower(), two.upper() - rate(second));
        double up = Math.hypot(one.upper() - rate(first), rate(second) - two.lower());
        return new Interval(difference() - down, difference() + up).clip(-1, 1);
    }

    /** {@return limits of p1 - p2 after one win and one loss were added to each group; they may go beyond -1 and 1} */
    public Interval agrestiCaffo(double confidence) {
        TwoProportions padded = new TwoProportions(padded(first), padded(second));
        double half = Normal.twoSidedQuantile(confidence) * Math.sqrt(variance(padded.first) + variance(padded.second));
        return new Interval(padded.difference() - half, padded.difference() + half);
    }

    private static Proportion padded(Proportion group) {
        return new Proportion(group.wins() + 1, group.count() + 2);
    }

    /** {@return ad / bc, infinite where only bc is 0; not estimable where both are} */
    public Estimate<Double> oddsRatio() {
        double own = first.wins() * second.losses();
        double other = first.losses() * second.wins();
        return own == 0 && other == 0 ? Estimate.not("0 / 0") : Estimate.of(own / other);
    }

    /** {@return the log odds ratio with Woolf's standard error; not estimable if one of the four counts is 0} */
    public Estimate<LogRatio> woolf() {
        return first.hasBothOutcomes() && second.hasBothOutcomes() ? Estimate.of(logOddsRatio(0))
                : Estimate.not("a group has no wins or no losses");
    }

    /** {@return the log odds ratio after Haldane's half a lead was added to each of the four counts} */
    public LogRatio haldane() {
        return logOddsRatio(0.5);
    }

    private LogRatio logOddsRatio(double added) {
        double a = first.wins() + added;
        double b = first.losses() + added;
        double c = second.wins() + added;
        double d = second.losses() + added;
        return new LogRatio(StrictMath.log(a / b) - StrictMath.log(c / d), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
    }

    /** {@return p1 / p2; not estimable if the second group has no wins} */
    public Estimate<Double> riskRatio() {
        return second.wins() == 0 ? Estimate.not("the second group has no wins") : Estimate.of(rate(first) / rate(second));
    }

    /** {@return the log of p1 / p2 with Katz's standard error; not estimable if a group has no wins} */
    public Estimate<LogRatio> katz() {
        if (first.wins() == 0 || second.wins() == 0) {
            return Estimate.not("a group has no wins");
        }
        double variance = first.losses() / first.count() / first.wins() + second.losses() / second.count() / second.wins();
        return Estimate.of(new LogRatio(StrictMath.log(rate(first) / rate(second)), Math.sqrt(variance)));
    }

    private static double rate(Proportion group) {
        return group.wins() / group.count();
    }

    private static double variance(Proportion group) {
        return rate(group) * (1 - rate(group)) / group.count();
    }
}
