package io.closerate.stats.linear;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * A symmetric positive definite matrix, factored once: information matrices and the like. It is brought to unit
 * diagonal first, so that the units of its rows do not matter.
 */
public final class PositiveDefinite {

    private static final double SYMMETRY = 1e-9;
    private static final double LEAST_PIVOT = 1e-14;

    private final double[] scale;
    private final CholeskyDecomposition factor;

    private PositiveDefinite(double[] scale, CholeskyDecomposition factor) {
        this.scale = scale;
        this.factor = factor;
    }

    /**
     * {@return the matrix with these entries, which are copied}
     *
     * @throws IllegalArgumentException if it is not positive definite, up to rounding
     */
    public static PositiveDefinite of(double[][] entries) {
        return find(entries).orElseThrow(() -> new IllegalArgumentException(
                "the matrix is not positive definite: " + Arrays.deepToString(entries)));
    }

    /** {@return the matrix with these entries, or nothing where they are not positive definite, up to rounding} */
    public static Optional<PositiveDefinite> find(double[][] m) {
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
                    new CholeskyDecomposition(new Array2DRowRealMatrix(unit, false), SYMMETRY, LEAST_PIVOT)));
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    /** {@return the x with {@code matrix * x = right}} */
    public double[] solve(double[] right) {
        double[] scaled = times(right);
        return times(factor.getSolver().solve(new ArrayRealVector(scaled, false)).toArray());
    }

    /** {@return the inverse, row by row} */
    public double[][] inverse() {
        double[][] root = inverseOf(factor.getL().getData());
        int n = root.length;
        double[][] inverse = new double[n][n];
        for (double[] row : root) {
            for (int i = 0; i < n && i < row.length; i++) {
                addTo(inverse[i], row[i], row, i + 1);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                inverse[i][j] *= scale[i] * scale[j];
                inverse[j][i] = inverse[i][j];
            }
        }
        return inverse;
    }

    /** The inverse of a lower triangle, each row as long as it needs to be. Whole rows are added, which is fast. */
    private static double[][] inverseOf(double[][] lower) {
        double[][] inverse = new double[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            double[] row = new double[i + 1];
            for (int k = 0; k < i; k++) {
                addTo(row, -lower[i][k] / lower[i][i], inverse[k], k + 1);
            }
            row[i] = 1 / lower[i][i];
            inverse[i] = row;
        }
        return inverse;
    }

    private static void addTo(double[] sum, double factor, double[] row, int length) {
        if (factor != 0) {
            for (int j = 0; j < length; j++) {
                sum[j] += factor * row[j];
            }
        }
    }

    /** {@return the logarithm of the determinant} */
    public double logDeterminant() {
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
