package io.closerate.stats.linear;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/** A symmetric positive definite matrix, factored once: information matrices and the like. */
public final class PositiveDefinite {

    private static final double SYMMETRY = 1e-9;
    private static final double POSITIVITY = 1e-14;

    private final CholeskyDecomposition factors;

    private PositiveDefinite(CholeskyDecomposition factors) {
        this.factors = factors;
    }

    /**
     * {@return the matrix with these entries, which are copied}
     *
     * @throws IllegalArgumentException if it is not positive definite, up to rounding
     */
    public static PositiveDefinite of(double[][] entries) {
        try {
            return new PositiveDefinite(new CholeskyDecomposition(new Array2DRowRealMatrix(entries), SYMMETRY, POSITIVITY));
        } catch (NonPositiveDefiniteMatrixException e) {
            throw new IllegalArgumentException("the matrix is not positive definite: its pivot %d is %s".formatted(e.getRow(), e.getArgument()), e);
        }
    }

    /** {@return the x with {@code matrix * x = right}} */
    public double[] solve(double[] right) {
        return factors.getSolver().solve(new ArrayRealVector(right)).toArray();
    }

    /** {@return the inverse, row by row} */
    public double[][] inverse() {
        return factors.getSolver().getInverse().getData();
    }
}
