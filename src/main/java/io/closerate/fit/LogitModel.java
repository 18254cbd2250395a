package io.closerate.fit;

/**
 * A logistic model over the places of a binning: {@code logit p = intercept + sum of the coefficients of a lead's places}.
 *
 * <p>Every place has a coefficient; the ridge makes them unique. They are centred: over the leads learned from, those of a
 * term have mean 0, so that a coefficient is a place's log odds against the average lead.
 *
 * @param intercept the log odds of a lead with average places
 * @param coefficients one a place
 * @param standardErrors one a place: square roots of the diagonal of {@code (H + lambda P)^-1}, H being the information and
 *     P the identity without the intercept
 * @param ridge the penalty lambda: the log likelihood is lowered by {@code lambda / 2} times the sum of squared coefficients
 * @param logLikelihood the log likelihood at the maximum, the penalty not counted
 * @param passes how many passes over the leads Newton's method took
 */
public record LogitModel(double intercept, double[] coefficients, double[] standardErrors, double ridge, double logLikelihood,
        int passes) {

    public LogitModel {
        coefficients = coefficients.clone();
        standardErrors = standardErrors.clone();
    }

    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    @Override
    public double[] standardErrors() {
        return standardErrors.clone();
    }
}
