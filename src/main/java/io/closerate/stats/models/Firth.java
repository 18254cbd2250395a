package io.closerate.stats.models;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Logit;
import io.closerate.stats.linear.PositiveDefinite;
import java.util.ArrayList;
import java.util.List;

/**
 * Firth's logistic regression: maximises {@code log likelihood + ln|information|/2}, which removes the leading bias and
 * is finite where wins and losses are separated (Firth 1993, doi:10.1093/biomet/80.1.27).
 *
 * <p>The intercept of FLIC is the maximum likelihood one with the other coefficients kept, so that the mean probability
 * is the win rate (Puhr et al. 2017, doi:10.1002/sim.7273). Coefficients are tested by penalised likelihood ratios
 * (Heinze and Schemper 2002, doi:10.1002/sim.1047), not by Wald's z, whose normal shape fails just where this fit is
 * needed.
 *
 * <ul>
 *   <li>No wins or no losses: not estimable.
 *   <li>Aliased columns are left out and named.
 * </ul>
 */
public final class Firth {

    private Firth() {
    }

    /** {@return the fit, or why there is none} */
    public static Estimate<FirthFit> fit(Observations data) {
        return LogisticRegression.bothOutcomes(Groups.of(data)).flatMap(groups -> {
            int[] kept = Basis.independentColumns(groups);
            FirthLikelihood firth = new FirthLikelihood(Likelihood.of(groups.columns(kept)));
            return Newton.of(firth).flatMap(best ->
                    fit(Coefficients.of(data.design().names(), kept, best.beta()), firth, best));
        });
    }

    private static Estimate<FirthFit> fit(Coefficients coefficients, FirthLikelihood firth, Newton.Maximum best) {
        Likelihood likelihood = firth.likelihood();
        double[][] covariance = PositiveDefinite.find(likelihood.information(best.beta())).orElseThrow().inverse();
        List<Wald> wald = new ArrayList<>();
        for (String name : coefficients.estimated()) {
            int k = wald.size();
            wald.add(new Wald(name, best.beta()[k], Math.sqrt(covariance[k][k])));
        }
        Likelihood rest = Likelihood.of(likelihood.groups().interceptGiven(best.beta()));
        return Newton.of(rest).map(flic -> new FirthFit(coefficients, wald, likelihood.logLikelihood(best.beta()),
                best.value(), mean(likelihood, best.beta()), flic.beta()[0]));
    }

    private static double mean(Likelihood likelihood, double[] beta) {
        CompensatedSum sum = new CompensatedSum();
        Groups groups = likelihood.groups();
        for (int i = 0; i < groups.size(); i++) {
            sum.add(groups.total(i) * Logit.probability(likelihood.logOdds(i, beta)));
        }
        return sum.value() / (groups.totalWins() + groups.totalLosses());
    }

    /**
     * Tests each estimated coefficient: twice the penalised log likelihood lost by holding it at 0, with the
     * determinant of the full information in both, against chi-squared with 1 degree of freedom.
     *
     * @param data what {@code full} was fitted to
     * @param full the fit with all coefficients
     */
    public static List<TermTest> tests(Observations data, FirthFit full) {
        Groups groups = Groups.of(data);
        FirthLikelihood firth = new FirthLikelihood(Likelihood.of(groups.columns(Basis.independentColumns(groups))));
        List<TermTest> tests = new ArrayList<>();
        for (String name : full.coefficients().estimated()) {
            tests.add(new TermTest(name, Newton.of(firth.holdingAtZero(tests.size()))
                    .flatMap(held -> ChiSquaredTest.ofLogLikelihoods(full.penalisedLogLikelihood(), held.value(), 1))));
        }
        return tests;
    }
}
