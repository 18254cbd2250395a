package io.closerate.fit;

import io.closerate.engine.CodedRows;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import smile.classification.LogisticRegression;

/**
 * Smile's logistic regression on coded leads: a first fit, from which Newton's method takes a few steps to the maximum.
 *
 * <p>Smile answers nonsense in silence on NaN, on columns of very different size, and on separable data without a penalty;
 * here every column is 0 or 1 and the penalty positive, which is checked. Its sums depend on the number of threads, so it
 * runs in a pool of one.
 */
final class SmileLogit {

    private static final double TOLERANCE = 1e-5;
    private static final int MOST_ITERATIONS = 500;
    private static final double WORST_GRADIENT = 1e-2;

    private SmileLogit() {
    }

    /**
     * Fits the model.
     *
     * @param rows leads
     * @param offsets where the places of each term begin; the total at the end
     * @param ridge the penalty, positive
     * @return the intercept, then one coefficient a place; empty if the rows hold one class only or the fit failed its check
     */
    static Optional<double[]> fit(CodedRows rows, int[] offsets, double ridge) {
        if (!(ridge > 0)) {
            throw new IllegalArgumentException("the ridge must be positive, but was " + ridge);
        }
        int wins = 0;
        int[] y = new int[rows.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = rows.won()[i] ? 1 : 0;
            wins += y[i];
        }
        if (wins == 0 || wins == y.length) {
            return Optional.empty();
        }
        double[][] x = design(rows, offsets);
        double[] last = alone(() -> LogisticRegression.binomial(x, y, ridge, TOLERANCE, MOST_ITERATIONS)).coefficients();
        double[] coefficients = new double[last.length];
        coefficients[0] = last[last.length - 1];
        System.arraycopy(last, 0, coefficients, 1, last.length - 1);
        return worstGradient(x, y, coefficients, ridge) < WORST_GRADIENT ? Optional.of(coefficients) : Optional.empty();
    }

    private static LogisticRegression.Binomial alone(java.util.concurrent.Callable<LogisticRegression.Binomial> fit) {
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            return one.submit(fit).join();
        } finally {
            one.shutdown();
        }
    }

    private static double[][] design(CodedRows rows, int[] offsets) {
        double[][] x = new double[rows.size()][offsets[offsets.length - 1]];
        for (int i = 0; i < x.length; i++) {
            int[] places = rows.places()[i];
            for (int t = 0; t < places.length; t++) {
                x[i][offsets[t] + places[t]] = 1;
            }
        }
        return x;
    }

    /** The largest entry of the gradient, a lead; NaN, which fails every comparison, if anything went wrong. */
    private static double worstGradient(double[][] x, int[] y, double[] coefficients, double ridge) {
        double[] gradient = new double[coefficients.length];
        for (int i = 0; i < x.length; i++) {
            double logit = coefficients[0];
            for (int j = 0; j < x[i].length; j++) {
                logit += x[i][j] * coefficients[j + 1];
            }
            double residual = y[i] - 1 / (1 + StrictMath.exp(-logit));
            gradient[0] += residual;
            for (int j = 0; j < x[i].length; j++) {
                gradient[j + 1] += x[i][j] * residual;
            }
        }
        double worst = Math.abs(gradient[0]);
        for (int j = 1; j < gradient.length; j++) {
            worst = Math.max(worst, Math.abs(gradient[j] - ridge * coefficients[j]));
        }
        return worst / x.length;
    }
}
