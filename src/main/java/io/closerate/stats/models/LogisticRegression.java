package io.closerate.stats.models;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.linear.PositiveDefinite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Logistic regression by maximum likelihood: log odds = offset + x'b, fitted by Newton's method until the largest slope
 * is below 1e-10 and falls no further; the covariance belongs to that last estimate, not to the step before.
 *
 * <ul>
 *   <li>No wins or no losses, or wins and losses separated by the design: not estimable, and the reason names the
 *       infinite coefficients. {@link FiniteFit} then takes another fit.
 *   <li>A column that is a linear combination of columns before it is left out and named.
 *   <li>Frequency weights count as repeated rows.
 *   <li>In data so large that sums of slopes cannot be known to 1e-10, the bound is 1e-15 of the summed column.
 * </ul>
 *
 * <p>McCullagh and Nelder (1989), doi:10.1007/978-1-4899-3242-6.
 */
public final class LogisticRegression {

    private LogisticRegression() {
    }

    /** {@return the fit, or why there is none} */
    public static Estimate<LogisticFit> fit(Observations data) {
        Groups groups = Groups.of(data);
        Estimate<Groups> both = bothOutcomes(groups);
        if (!both.isEstimable()) {
            return Estimate.not(both.reason());
        }
        Separation separation = Separation.of(data.design().names(), groups);
        if (separation.type() != Separation.Type.NONE) {
            return Estimate.not(separation.sentence());
        }
        return fit(data.design().names(), groups);
    }

    /** {@return the fit to groups that are known not to be separated} */
    static Estimate<LogisticFit> fit(List<String> names, Groups groups) {
        int[] kept = Basis.independentColumns(groups);
        Likelihood likelihood = Likelihood.of(groups.columns(kept));
        double cases = groups.totalWins() + groups.totalLosses();
        return logLikelihood(groups.columns(new int[] {0})).flatMap(none -> Newton.of(likelihood).flatMap(best ->
                covariance(likelihood, best.beta()).map(covariance -> new LogisticFit(
                        Coefficients.of(names, kept, best.beta()), covariance,
                        best.value(), none, cases, best.slope()))));
    }

    private static Estimate<double[][]> covariance(Likelihood likelihood, double[] beta) {
        return PositiveDefinite.find(likelihood.information(beta)).map(PositiveDefinite::inverse).map(Estimate::of)
                .orElse(Estimate.not("the information at the estimate is singular"));
    }

    /** {@return groups that hold both wins and losses, or which of the two is missing} */
    static Estimate<Groups> bothOutcomes(Groups groups) {
        if (!(groups.totalWins() > 0)) {
            return Estimate.not("there are no wins");
        }
        return groups.totalLosses() > 0 ? Estimate.of(groups) : Estimate.not("there are no losses");
    }

    /** {@return the largest log likelihood of columns that do not separate} */
    static Estimate<Double> logLikelihood(Groups groups) {
        return Newton.of(Likelihood.of(groups.columns(Basis.independentColumns(groups)))).map(Newton.Maximum::value);
    }

    /**
     * Tests each term by leaving it out: likelihood ratio, with as many degrees of freedom as the rank falls.
     *
     * @param data what {@code full} was fitted to
     * @param full the fit with all terms
     */
    public static List<TermTest> dropOne(Observations data, LogisticFit full) {
        Groups groups = Groups.of(data);
        List<TermTest> tests = new ArrayList<>();
        for (Design.Term term : data.design().terms()) {
            int[] others = IntStream.range(0, data.design().columns()).filter(j -> !term.holds(j)).toArray();
            Groups rest = groups.columns(others);
            int df = full.rank() - Basis.independentColumns(rest).length;
            tests.add(new TermTest(term.name(), logLikelihood(rest)
                    .flatMap(smaller -> ChiSquaredTest.ofLogLikelihoods(full.logLikelihood(), smaller, df))));
        }
        return tests;
    }
}
