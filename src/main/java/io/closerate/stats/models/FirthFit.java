package io.closerate.stats.models;

import java.util.List;

/**
 * A logistic regression fitted by Firth's penalised likelihood.
 *
 * @param coefficients the coefficients of all columns
 * @param wald estimated coefficients with standard errors from the information at the estimate
 * @param logLikelihood log likelihood of the 0/1 cases
 * @param penalisedLogLikelihood log likelihood + ln|information|/2
 * @param meanProbability mean fitted probability; the penalty draws it towards one half
 * @param flicIntercept the intercept with which the mean probability is the win rate, the other coefficients kept
 */
public record FirthFit(Coefficients coefficients, List<Wald> wald, double logLikelihood, double penalisedLogLikelihood,
        double meanProbability, double flicIntercept) {

    public FirthFit {
        wald = List.copyOf(wald);
    }

    /** {@return the coefficients with the FLIC intercept: those to predict with} */
    public Coefficients predicting() {
        return coefficients.withIntercept(flicIntercept);
    }
}
