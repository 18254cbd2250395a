package io.closerate.stats.models;

import io.closerate.stats.Estimate;
import io.closerate.stats.linear.PositiveDefinite;
import java.util.Locale;
import java.util.Optional;

/**
 * Newton's method with step halving, from coefficients of 0.
 *
 * <p>It does not stop when the slopes are small enough, but when they also no longer fall: the last steps are cheap
 * and take the estimate to the last digits.
 */
final class Newton {

    private static final int MOST_STEPS = 2000;
    private static final double SHORTEST = 1e-30;

    private Newton() {
    }

    /**
     * The maximum of an objective.
     *
     * @param beta where it lies
     * @param value the objective there
     * @param slope the largest absolute slope left
     */
    record Maximum(double[] beta, double value, double slope) {
    }

    static Estimate<Maximum> of(Objective objective) {
        double enough = objective.tolerance();
        double[] beta = new double[objective.size()];
        Maximum best = null;
        for (int i = 0; i < MOST_STEPS; i++) {
            double[] gradient = objective.gradient(beta);
            Maximum here = new Maximum(beta, objective.value(beta), largest(gradient));
            boolean falling = best == null || here.slope < best.slope;
            if (!falling && best.slope <= enough) {
                return Estimate.of(best);
            }
            best = falling || best.slope > enough ? here : best;
            Optional<double[]> next = step(objective, here, gradient);
            if (here.slope == 0 || next.isEmpty()) {
                break;
            }
            beta = next.get();
        }
        return best.slope <= enough ? Estimate.of(best)
                : Estimate.not(String.format(Locale.ROOT, "the fit did not converge; the largest slope left was %.1e",
                        best.slope));
    }

    private static Optional<double[]> step(Objective objective, Maximum here, double[] gradient) {
        double[] step = direction(objective.curvature(here.beta), gradient);
        double least = here.value - 1e-14 * (1 + Math.abs(here.value));
        for (double length = 1; length > SHORTEST; length /= 2) {
            double[] next = here.beta.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += length * step[j];
            }
            if (objective.value(next) >= least) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /** A curvature that has all but vanished is lifted a little, which turns the step towards the steepest ascent. */
    private static double[] direction(double[][] curvature, double[] gradient) {
        Optional<PositiveDefinite> factored = PositiveDefinite.find(curvature);
        for (double lift = 1e-12; factored.isEmpty() && lift < 1e9; lift *= 100) {
            for (int j = 0; j < curvature.length; j++) {
                curvature[j][j] += lift * Math.max(1, curvature[j][j]);
            }
            factored = PositiveDefinite.find(curvature);
        }
        return factored.map(known -> known.solve(gradient)).orElse(gradient);
    }

    private static double largest(double[] gradient) {
        double largest = 0;
        for (double slope : gradient) {
            largest = Math.max(largest, Math.abs(slope));
        }
        return largest;
    }
}
