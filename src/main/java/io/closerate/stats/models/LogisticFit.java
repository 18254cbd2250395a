package io.closerate.stats.models;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A logistic regression fitted by maximum likelihood.
 *
 * @param coefficients the coefficients of all columns
 * @param covariance covariance of the estimated ones, in their order: the inverse information at the estimate
 * @param logLikelihood log likelihood of the single 0/1 cases
 * @param nullLogLikelihood log likelihood of the model with intercept (and offset) only
 * @param cases number of cases: the sum of all weights
 * @param slope largest absolute slope of the log likelihood left at the estimate
 */
public record LogisticFit(Coefficients coefficients, double[][] covariance, double logLikelihood,
        double nullLogLikelihood, double cases, double slope) {

    public LogisticFit {
        covariance = copy(covariance);
    }

    @Override
    public double[][] covariance() {
        return copy(covariance);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** {@return estimate, standard error, z and p of each estimated coefficient} */
    public List<Wald> wald() {
        List<Wald> rows = new ArrayList<>();
        for (String name : coefficients.estimated()) {
            int k = rows.size();
            rows.add(new Wald(name, coefficients.of(name).get(), Math.sqrt(covariance[k][k])));
        }
        return rows;
    }

    /** {@return the number of estimated coefficients, the intercept included} */
    public int rank() {
        return covariance.length;
    }

    /** {@return -2 log likelihood of the 0/1 cases} */
    public double deviance() {
        return -2 * logLikelihood;
    }

    /** {@return the test against the model with intercept only; not estimable if this is that model} */
    public Estimate<ChiSquaredTest> test() {
        return ChiSquaredTest.ofLogLikelihoods(logLikelihood, nullLogLikelihood, rank() - 1);
    }

    /** {@return Akaike's criterion, deviance + 2 rank (1974, doi:10.1109/TAC.1974.1100705)} */
    public double aic() {
        return deviance() + 2 * rank();
    }

    /** {@return Schwarz's criterion, deviance + rank ln(cases) (1978, doi:10.1214/aos/1176344136)} */
    public double bic() {
        return deviance() + rank() * StrictMath.log(cases);
    }

    /** {@return Cox and Snell's R squared, {@code 1 - exp(-LR/n)}} */
    public double coxSnell() {
        return -StrictMath.expm1(2 * (nullLogLikelihood - logLikelihood) / cases);
    }

    /**
     * {@return Nagelkerke's R squared (1991, doi:10.1093/biomet/78.3.691): Cox and Snell's over the largest it can be,
     * {@code 1 - exp(2 null/n)}}
     */
    public double nagelkerke() {
        return coxSnell() / -StrictMath.expm1(2 * nullLogLikelihood / cases);
    }
}
