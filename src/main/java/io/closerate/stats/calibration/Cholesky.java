package io.closerate.stats.calibration;

/** The Cholesky factor of a small positive definite matrix. */
final class Cholesky {

    private static final double SINGULAR = 1e-13;

    private final double[][] factor;
    private final boolean definite;

    Cholesky(double[][] matrix) {
        int n = matrix.length;
        factor = new double[n][n];
        boolean positive = true;
        for (int j = 0; j < n && positive; j++) {
            double pivot = matrix[j][j] - dot(j, j, j);
            positive = pivot > SINGULAR * matrix[j][j];
            factor[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < n && positive; i++) {
                factor[i][j] = (matrix[i][j] - dot(i, j, j)) / factor[j][j];
            }
        }
        definite = positive;
    }

    private double dot(int i, int j, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += factor[i][k] * factor[j][k];
        }
        return sum;
    }

    /** {@return whether the matrix was positive definite beyond rounding; nothing else may be asked if not} */
    boolean definite() {
        return definite;
    }

    /** {@return x with matrix times x equal to {@code b}} */
    double[] solve(double[] b) {
        int n = factor.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    /** {@return the inverse of the matrix} */
    double[][] inverse() {
        double[][] inverse = new double[factor.length][];
        for (int j = 0; j < factor.length; j++) {
            double[] unit = new double[factor.length];
            unit[j] = 1;
            inverse[j] = solve(unit);
        }
        return inverse;
    }
}
