package io.closerate.stats.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * The shortest vector {@code target + sum u z} with all {@code u >= 0}.
 *
 * <p>The active set method of Lawson and Hanson (Solving Least Squares Problems, 1974, chapter 23): a vector enters
 * where it shortens the residual most, and leaves when its multiple would become negative. The vectors in use stay
 * linearly independent, so each system is at most as large as the space.
 */
final class NonNegativeLeastSquares {

    /** Angles and lengths below these are rounding. */
    private static final double LEAST_ANGLE = 1e-11;
    private static final double LEAST_LENGTH = 1e-15;

    private final List<double[]> z;
    private final double[] target;
    private final List<Integer> used = new ArrayList<>();
    private final boolean[] barred;
    private double[] multiples = {};
    private double[] residual;

    private NonNegativeLeastSquares(List<double[]> z, double[] target) {
        this.z = z;
        this.target = target;
        this.barred = new boolean[z.size()];
        this.residual = target.clone();
    }

    /** {@return the shortest {@code target + sum u z} with {@code u >= 0}, for vectors z of unit length} */
    static double[] residual(List<double[]> z, double[] target) {
        NonNegativeLeastSquares search = new NonNegativeLeastSquares(z, target);
        int most = 200 + 20 * target.length;
        for (int i = 0; i < most; i++) {
            int entering = search.mostOpposed();
            if (entering < 0) {
                break;
            }
            search.enter(entering);
        }
        return search.residual;
    }

    /** {@return the vector that points most against the residual; -1 if none does} */
    private int mostOpposed() {
        int most = -1;
        double least = -LEAST_ANGLE * Basis.length(residual) - LEAST_LENGTH * (1 + Arrays.stream(multiples).sum());
        for (int i = 0; i < z.size(); i++) {
            double along = barred[i] ? 0 : Basis.dot(z.get(i), residual);
            if (along < least) {
                most = i;
                least = along;
            }
        }
        return most;
    }

    private void enter(int entering) {
        List<Integer> usedBefore = List.copyOf(used);
        double[] multiplesBefore = multiples;
        used.add(entering);
        multiples = Arrays.copyOf(multiples, used.size());
        if (settle() && used.contains(entering)) {
            residual = combine();
            Arrays.fill(barred, false);
        } else {
            // To working precision the vector lies in the span of those in use: it cannot help.
            used.clear();
            used.addAll(usedBefore);
            multiples = multiplesBefore;
            barred[entering] = true;
        }
    }

    /** Moves to the least squares multiples of the vectors in use; those that reach 0 on the way leave. */
    private boolean settle() {
        while (!used.isEmpty()) {
            if (used.size() > target.length) {
                return false;
            }
            double[] goal;
            try {
                goal = solve();
            } catch (SingularMatrixException e) {
                return false;
            }
            int leaving = firstToVanish(goal);
            if (leaving < 0) {
                multiples = goal;
                return true;
            }
            moveUntilGone(goal, leaving);
        }
        return true;
    }

    private double share(double[] goal, int k) {
        return multiples[k] == 0 ? 0 : multiples[k] / (multiples[k] - goal[k]);
    }

    private int firstToVanish(double[] goal) {
        int first = -1;
        for (int k = 0; k < goal.length; k++) {
            if (goal[k] <= 0 && (first < 0 || share(goal, k) < share(goal, first))) {
                first = k;
            }
        }
        return first;
    }

    private void moveUntilGone(double[] goal, int leaving) {
        double share = share(goal, leaving);
        double[] rest = new double[goal.length - 1];
        for (int k = 0, to = 0; k < goal.length; k++) {
            if (k != leaving) {
                rest[to++] = Math.max(0, multiples[k] + share * (goal[k] - multiples[k]));
            }
        }
        multiples = rest;
        used.remove(leaving);
    }

    private double[] solve() {
        RealMatrix columns = new Array2DRowRealMatrix(target.length, used.size());
        for (int k = 0; k < used.size(); k++) {
            columns.setColumn(k, z.get(used.get(k)));
        }
        double[] right = Arrays.stream(target).map(value -> -value).toArray();
        return new QRDecomposition(columns, 1e-11).getSolver().solve(new ArrayRealVector(right, false)).toArray();
    }

    private double[] combine() {
        double[] sum = target.clone();
        for (int k = 0; k < used.size(); k++) {
            double[] unit = z.get(used.get(k));
            for (int j = 0; j < sum.length; j++) {
                sum[j] += multiples[k] * unit[j];
            }
        }
        return sum;
    }
}
