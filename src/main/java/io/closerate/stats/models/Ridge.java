package io.closerate.stats.models;

import io.closerate.stats.Estimate;
import io.closerate.stats.linear.PositiveDefinite;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Logistic regression that maximises {@code log likelihood - lambda/2 * sum b_j^2}; the intercept is free, and columns
 * are taken as they are.
 *
 * <p>In other people's scales, for n cases: glmnet's lambda is {@code lambda/n} (alpha 0, not standardised), and
 * scikit-learn's C is {@code 1/lambda}. The effective degrees of freedom are {@code tr((H + lambda P)^-1 H)}, with H
 * the information and P the identity without the intercept (Hastie, Tibshirani and Friedman 2009, section 4.4 and 7.6,
 * doi:10.1007/978-0-387-84858-7).
 *
 * <ul>
 *   <li>Separated data and aliased columns have finite coefficients.
 *   <li>No wins or no losses: not estimable, the intercept has no bound.
 * </ul>
 */
public final class Ridge {

    private Ridge() {
    }

    /** {@return the fit with a penalty {@code lambda > 0}} */
    public static Estimate<RidgeFit> fit(Observations data, double lambda) {
        if (!(lambda > 0 && lambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lambda must be finite and > 0, but was " + lambda);
        }
        return LogisticRegression.bothOutcomes(Groups.of(data))
                .flatMap(groups -> fit(data.design().names(), new Likelihood(groups, lambda)));
    }

    /** {@return one fit for each penalty, in their order} */
    public static List<Estimate<RidgeFit>> path(Observations data, double... lambdas) {
        return Arrays.stream(lambdas).mapToObj(lambda -> fit(data, lambda)).toList();
    }

    private static Estimate<RidgeFit> fit(List<String> names, Likelihood penalised) {
        return Newton.of(penalised).flatMap(best -> effectiveDf(penalised, best.beta()).map(df -> new RidgeFit(
                penalised.lambda(), Coefficients.of(names, best.beta()),
                penalised.logLikelihood(best.beta()), best.value(), df)));
    }

    /** The trace of (H + lambda P)^-1 H is the number of columns less that of (H + lambda P)^-1 lambda P. */
    private static Estimate<Double> effectiveDf(Likelihood penalised, double[] beta) {
        return PositiveDefinite.find(penalised.curvature(beta)).map(curvature -> {
            double[][] inverse = curvature.inverse();
            double held = IntStream.range(1, beta.length).mapToDouble(j -> penalised.lambda() * inverse[j][j]).sum();
            return Estimate.of(beta.length - held);
        }).orElse(Estimate.not("the penalised information is singular"));
    }
}
