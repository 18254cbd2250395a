package io.closerate.stats.models;

/**
 * A logistic regression with a ridge penalty.
 *
 * @param lambda the penalty
 * @param coefficients the coefficients of all columns
 * @param logLikelihood log likelihood of the 0/1 cases, without the penalty
 * @param objective what was maximised: log likelihood - lambda/2 * sum of squared coefficients, intercept left out
 * @param effectiveDf how many free coefficients the fit is worth, in [1, columns]
 */
public record RidgeFit(double lambda, Coefficients coefficients, double logLikelihood, double objective,
        double effectiveDf) {
}
