package io.closerate.stats.linear;

import java.util.Arrays;
import java.util.Optional;

/**
 * A symmetric positive definite matrix, factored once: information matrices and the like. It is brought to unit
 * diagonal first, so that the units of its rows do not matter.
 *
 * <p>Cholesky's factor is found row after row, always adding a multiple of one row to another: that is several times as fast as
 * going down columns, and matrices of 600 rows are factored hundreds of times in a calibration. Only the upper half of the entries is looked at.
 */
public final class PositiveDefinite {

    private static final double LEAST_PIVOT = 1e-14;

    private final double[] scale;
    private final double[][] lower;

    private PositiveDefinite(double[] scale, double[][] lower) {
        this.scale = scale;
        this.lower = lower;
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
        double[][] upper = new double[m.length][m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = i; j < m.length; j++) {
                upper[i][j] = m[i][j] * scale[i] * scale[j];
            }
        }
        return factor(upper) ? Optional.of(new PositiveDefinite(scale, turned(upper))) : Optional.empty();
    }

    /** Turns the upper half of a matrix into its factor U, {@code U' U} being the matrix; false where there is none. */
    private static boolean factor(double[][] upper) {
        int n = upper.length;
        for (int k = 0; k < n; k++) {
            double[] row = upper[k];
            if (!(row[k] > LEAST_PIVOT && row[k] < Double.POSITIVE_INFINITY)) {
                return false;
            }
            double root = Math.sqrt(row[k]);
            for (int j = k; j < n; j++) {
                row[j] /= root;
            }
            for (int i = k + 1; i < n; i++) {
                add(upper[i], -row[i], row, i, n);
            }
        }
        return true;
    }

    /** Each row as long as it needs to be. */
    private static double[][] turned(double[][] upper) {
        double[][] lower = new double[upper.length][];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                lower[i][j] = upper[j][i];
            }
        }
        return lower;
    }

    /** {@return the x with {@code matrix * x = right}} */
    public double[] solve(double[] right) {
        int n = scale.length;
        double[] x = times(right);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= lower[i][j] * x[j];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            add(x, -x[i], lower[i], 0, i);
        }
        return times(x);
    }

    /** {@return the inverse, row by row} */
    public double[][] inverse() {
        double[][] root = inverseOfFactor();
        int n = root.length;
        double[][] inverse = new double[n][n];
        for (double[] row : root) {
            for (int i = 0; i < row.length; i++) {
                add(inverse[i], row[i], row, 0, i + 1);
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

    private double[][] inverseOfFactor() {
        double[][] inverse = new double[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            double[] row = new double[i + 1];
            for (int k = 0; k < i; k++) {
                add(row, -lower[i][k] / lower[i][i], inverse[k], 0, k + 1);
            }
            row[i] = 1 / lower[i][i];
            inverse[i] = row;
        }
        return inverse;
    }

    /** Adds a multiple of one row to another, from one place to before the end. */
    private static void add(double[] sum, double factor, double[] row, int from, int end) {
        if (factor != 0) {
            for (int j = from; j < end; j++) {
                sum[j] += factor * row[j];
            }
        }
    }

    /** {@return the logarithm of the determinant} */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < scale.length; i++) {
            sum += 2 * (StrictMath.log(lower[i][i]) - StrictMath.log(scale[i]));
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
