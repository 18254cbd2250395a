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
        double[] factors = new double[Rows.FOUR];
        for (int first = 0; first < n; first += Rows.FOUR) {
            int end = Math.min(n, first + Rows.FOUR);
            for (int k = first; k < end; k++) {
                if (!scaled(upper[k], k)) {
                    return false;
                }
                for (int i = k + 1; i < end; i++) {
                    Rows.add(upper[i], -upper[k][i], upper[k], i, n);
                }
            }
            for (int i = end; i < n; i++) {
                for (int k = 0; k < Rows.FOUR; k++) {
                    factors[k] = -upper[first + k][i];
                }
                Rows.addFour(upper[i], factors, upper, first, i, n);
            }
        }
        return true;
    }

    /** Brings a row of the factor to its pivot; false where that is none. */
    private static boolean scaled(double[] row, int k) {
        if (!(row[k] > LEAST_PIVOT && row[k] < Double.POSITIVE_INFINITY)) {
            return false;
        }
        double root = Math.sqrt(row[k]);
        for (int j = k; j < row.length; j++) {
            row[j] /= root;
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
            Rows.add(x, -x[i], lower[i], 0, i);
        }
        return times(x);
    }

    /** {@return the inverse, row by row} */
    public double[][] inverse() {
        return inverse(0, scale.length);
    }

    /**
     * {@return the inverse within blocks along its diagonal, row by row, 0 elsewhere; that is a third less work than the whole of it}
     *
     * @param starts where each block begins, ascending; where the last one ends, at the end
     */
    public double[][] inverse(int... starts) {
        int n = scale.length;
        double[][] root = inverseOfFactor();
        double[][] inverse = new double[n][n];
        for (int block = 1; block < starts.length; block++) {
            int from = starts[block - 1];
            for (int i = from; i < starts[block]; i++) {
                multiply(root, inverse[i], i, from);
                for (int j = from; j <= i; j++) {
                    inverse[i][j] *= scale[i] * scale[j];
                    inverse[j][i] = inverse[i][j];
                }
            }
        }
        return inverse;
    }

    /** Row {@code i} of the product of a lower half, turned, with itself, from one place to the diagonal. */
    private static void multiply(double[][] lower, double[] product, int i, int from) {
        double[] factors = new double[Rows.FOUR];
        int row = i;
        for (; row + Rows.FOUR <= lower.length; row += Rows.FOUR) {
            for (int k = 0; k < Rows.FOUR; k++) {
                factors[k] = lower[row + k][i];
            }
            Rows.addFour(product, factors, lower, row, from, i + 1);
        }
        for (; row < lower.length; row++) {
            Rows.add(product, lower[row][i], lower[row], from, i + 1);
        }
    }

    private double[][] inverseOfFactor() {
        double[][] inverse = new double[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            inverse[i] = inverseOfFactor(i, inverse);
        }
        return inverse;
    }

    /** Row {@code i} from the rows above it. */
    private double[] inverseOfFactor(int i, double[][] above) {
        double[] row = new double[i + 1];
        double[] factors = new double[Rows.FOUR];
        int first = 0;
        for (; first + Rows.FOUR <= i; first += Rows.FOUR) {
            for (int k = 0; k < Rows.FOUR; k++) {
                factors[k] = -lower[i][first + k] / lower[i][i];
            }
            Rows.addFour(row, factors, above, first, 0, first + 1);
            for (int k = 1; k < Rows.FOUR; k++) {
                Rows.add(row, factors[k], above[first + k], first + 1, first + k + 1);
            }
        }
        for (; first < i; first++) {
            Rows.add(row, -lower[i][first] / lower[i][i], above[first], 0, first + 1);
        }
        row[i] = 1 / lower[i][i];
        return row;
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
