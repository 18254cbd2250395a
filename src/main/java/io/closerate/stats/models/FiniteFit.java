package io.closerate.stats.models;

import io.closerate.stats.Estimate;
import java.util.List;
import java.util.function.Function;

/**
 * A logistic model with finite coefficients, whatever the data: maximum likelihood where it exists, another fit where
 * wins and losses are separated, and in either case the reason.
 *
 * <ul>
 *   <li>No wins or no losses: not estimable by any method.
 * </ul>
 *
 * @param method how the coefficients were found
 * @param why the reason for this method, as a sentence part that can be printed
 * @param coefficients the coefficients to predict with; Firth's carry the FLIC intercept
 * @param logLikelihood log likelihood of the cases at the method's own maximum
 * @param separation what was found before fitting
 */
public record FiniteFit(Method method, String why, Coefficients coefficients, double logLikelihood,
        Separation separation) {

    /** The ways to fit. */
    public enum Method {
        /** {@link LogisticRegression}. */
        MAXIMUM_LIKELIHOOD,
        /** {@link Firth}. */
        FIRTH,
        /** {@link Ridge}. */
        RIDGE
    }

    /** {@return the maximum likelihood fit, or Firth's where wins and losses are separated} */
    public static Estimate<FiniteFit> orFirth(Observations data) {
        return fit(data, separation -> Firth.fit(data).map(fit -> new FiniteFit(
                Method.FIRTH, separation.sentence(), fit.predicting(), fit.logLikelihood(), separation)));
    }

    /** {@return the maximum likelihood fit, or where wins and losses are separated the ridge fit, lambda above 0} */
    public static Estimate<FiniteFit> orRidge(Observations data, double lambda) {
        return fit(data, separation -> Ridge.fit(data, lambda).map(fit -> new FiniteFit(
                Method.RIDGE, separation.sentence(), fit.coefficients(), fit.logLikelihood(), separation)));
    }

    private static Estimate<FiniteFit> fit(Observations data, Function<Separation, Estimate<FiniteFit>> ifSeparated) {
        List<String> names = data.design().names();
        return LogisticRegression.bothOutcomes(Groups.of(data)).flatMap(groups -> {
            Separation found = Separation.of(names, groups);
            return found.type() != Separation.Type.NONE ? ifSeparated.apply(found)
                    : LogisticRegression.fit(names, groups).map(fit -> new FiniteFit(
                            Method.MAXIMUM_LIKELIHOOD, found.sentence(),
                            fit.coefficients(), fit.logLikelihood(), found));
        });
    }
}
