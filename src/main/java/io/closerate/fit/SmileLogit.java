package io.closerate.fit;

import io.closerate.engine.CodedRows;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import smile.math.BFGS;

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

    /** How many steps back the minimiser looks, as Smile's logistic regression does. */
    private static final int MEMORY = 5;

    /** A lead. */
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
        for (boolean won : rows.won()) {
            wins += won ? 1 : 0;
        }
        if (wins == 0 || wins == rows.size()) {
            return Optional.empty();
        }
        SampleLoss loss = new SampleLoss(rows, offsets, ridge);
        double[] last = loss.start();
        alone(() -> BFGS.minimize(loss, MEMORY, last, TOLERANCE, MOST_ITERATIONS));
        double[] coefficients = new double[last.length];
        coefficients[0] = last[last.length - 1];
        System.arraycopy(last, 0, coefficients, 1, last.length - 1);
        return worstGradient(loss, last) < WORST_GRADIENT * rows.size() ? Optional.of(coefficients) : Optional.empty();
    }

    private static void alone(Callable<Double> fit) {
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            one.submit(fit).join();
        } finally {
            one.shutdown();
        }
    }

    /** The largest entry of the gradient; NaN, which fails every comparison, if anything went wrong. */
    private static double worstGradient(SampleLoss loss, double[] coefficients) {
        double[] gradient = loss.start();
        loss.g(coefficients, gradient);
        double worst = 0;
        for (double each : gradient) {
            worst = Math.max(worst, Math.abs(each));
        }
        return worst;
    }
}
