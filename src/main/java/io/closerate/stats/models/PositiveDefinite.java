package io.closerate.stats.models;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/** A symmetric positive definite matrix, brought to unit diagonal before it is factored, so that units do not matter. */
final class PositiveDefinite {

    private static final double LEAST_PIVOT = 1e-15;

    private final double[] scale;
    private final CholeskyDecomposition factor;

    private PositiveDefinite(double[] scale, CholeskyDecomposition factor) {
        this.scale = scale;
        this.factor = factor;
    }

    /** {@return the factored matrix, or nothing where it is not positive definite to working precision} */
    static Optional<PositiveDefinite> of(double[][] m) {
        double[] scale = new double[m.length];
        for (int i = 0; i < m.length; i++) {
            if (!(m[i][i] > 0 && m[i][i] < Double.POSITIVE_INFINITY)) {
                return Optional.empty();
            }
            scale[i] = 1 / Math.sqrt(m[i][i]);
        }
        double[][] unit = new double[m.length][m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m.length; j++) {
                unit[i][j] = m[i][j] * scale[i] * scale[j];
            }
        }
        try {
            return Optional.of(new PositiveDefinite(scale,
                    new CholeskyDecomposition(new Array2DRowRealMatrix(unit, false), 1e-9, LEAST_PIVOT)));
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    double[] solve(double[] right) {
        double[] scaled = times(right);
        return times(factor.getSolver().solve(new ArrayRealVector(scaled, false)).toArray());
    }

    double[][] inverse() {
        double[][] inverse = factor.getSolver().getInverse().getData();
        for (int i = 0; i < inverse.length; i++) {
            for (int j = 0; j < inverse.length; j++) {
                inverse[i][j] *= scale[i] * scale[j];
            }
        }
        return inverse;
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < scale.length; i++) {
            sum += 2 * (StrictMath.log(factor.getL().getEntry(i, i)) - StrictMath.log(scale[i]));
        }
        return sum;
    }

    private double[] times(double[] v) {
        double[] product = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            product[i] = v[i] * scale[i];
        }
        return product;
    }
}
