package io.closerate.fit;

import io.closerate.engine.CodedRows;
import java.util.stream.IntStream;
import smile.math.DifferentiableMultivariateFunction;
import smile.math.MathEx;

/**
 * What Smile's minimiser brings down: minus the log likelihood of a logistic model on coded leads, and a ridge.
 *
 * <p>Smile's own loss wants a table with a column of 0 and 1 for each place, nearly all of it 0. This one adds up the same numbers in the same
 * order, parts of the sum included, but for the zeros: a tenth of the work, and the same answer to the last bit.
 */
final class SampleLoss implements DifferentiableMultivariateFunction {

    /** Smile's functions can be serialised; nobody does that to this one. */
    private static final long serialVersionUID = 1;

    /** Smile sums gradients in parts of so many rows. */
    private static final int PART = 1_000;

    private final int[][] ones;
    private final boolean[] won;
    private final int size;
    private final double ridge;

    /**
     * The loss of some leads.
     *
     * @param offsets where the places of each term begin; the total at the end
     */
    SampleLoss(CodedRows rows, int[] offsets, double ridge) {
        this.ones = new int[rows.size()][offsets.length - 1];
        for (int i = 0; i < ones.length; i++) {
            for (int t = 0; t < ones[i].length; t++) {
                ones[i][t] = offsets[t] + rows.places()[i][t];
            }
        }
        this.won = rows.won();
        this.size = offsets[offsets.length - 1];
        this.ridge = ridge;
    }

    /** {@return one coefficient a place, then the intercept, all 0} */
    double[] start() {
        return new double[size + 1];
    }

    @Override
    public double f(double[] coefficients) {
        double loss = IntStream.range(0, ones.length).parallel().mapToDouble(i -> loss(i, logit(i, coefficients))).sum();
        return loss + 0.5 * ridge * squares(coefficients);
    }

    @Override
    public double g(double[] coefficients, double[] gradient) {
        double[][] parts = new double[(ones.length + PART - 1) / PART][size + 1];
        double loss = IntStream.range(0, parts.length).parallel().mapToDouble(part ->
                IntStream.range(part * PART, Math.min(ones.length, (part + 1) * PART))
                        .mapToDouble(i -> slope(i, coefficients, parts[part])).sum()).sum();
        for (int j = 0; j <= size; j++) {
            gradient[j] = 0;
            for (double[] part : parts) {
                gradient[j] += part[j];
            }
            gradient[j] += j < size ? ridge * coefficients[j] : 0;
        }
        return loss + 0.5 * ridge * squares(coefficients);
    }

    /** Takes the slope of one lead's loss off a gradient; returns the loss. */
    private double slope(int i, double[] coefficients, double[] gradient) {
        double logit = logit(i, coefficients);
        double error = (won[i] ? 1 : 0) - MathEx.logistic(logit);
        for (int j : ones[i]) {
            gradient[j] -= error;
        }
        gradient[size] -= error;
        return loss(i, logit);
    }

    private double logit(int i, double[] coefficients) {
        double logit = coefficients[size];
        for (int j : ones[i]) {
            logit += coefficients[j];
        }
        return logit;
    }

    private double loss(int i, double logit) {
        return MathEx.log1pe(logit) - (won[i] ? 1 : 0) * logit;
    }

    private double squares(double[] coefficients) {
        double squares = 0;
        for (int j = 0; j < size; j++) {
            squares += coefficients[j] * coefficients[j];
        }
        return squares;
    }
}
