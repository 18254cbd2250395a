package io.closerate.stats.survival;

import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Normal;
import io.closerate.stats.linear.PositiveDefinite;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The maximum of a log likelihood of two or three unbounded parameters, found by Newton steps that never go down.
 *
 * @param function the log likelihood
 * @param point where it is greatest
 * @param value its value there
 * @param settled whether that is a true maximum: the last step was tiny and the likelihood bends down in all directions
 */
record Maximum(Function<double[], Local> function, double[] point, double value, boolean settled) {

    /** Parameters are log odds or logarithms of a speed; beyond this a share is 0 or 1 to the last digit. */
    private static final double EDGE = 36;

    private static final double TINY = 1e-10;
    private static final double ROUNDING = 1e-14;
    private static final int STEPS = 200;

    /** {@return the greatest of the maxima reached from several starts; the first of equals} */
    static Maximum of(Function<double[], Local> function, double[]... starts) {
        Maximum best = null;
        for (double[] start : starts) {
            Maximum found = climb(function, start, -1);
            if (best == null || found.value > best.value) {
                best = found;
            }
        }
        return best;
    }

    /** Climbs from {@code start} while parameter {@code held} stays as it is; -1 holds none. */
    private static Maximum climb(Function<double[], Local> function, double[] start, int held) {
        double[] point = start.clone();
        Local here = function.apply(point);
        for (int i = 0; i < STEPS; i++) {
            Step step = Step.from(here, held);
            double[] next = step.halvedUntilUp(function, point, here.value);
            point = next;
            here = function.apply(point);
            if (step.length() < TINY) {
                return new Maximum(function, point, here.value, step.plain());
            }
            if (Arrays.stream(point).anyMatch(x -> Math.abs(x) > EDGE)) {
                break;
            }
        }
        return new Maximum(function, point, here.value, false);
    }

    /**
     * The profile likelihood interval of one parameter: all its values for which the best of the others comes within
     * {@code z^2 / 2} of the maximum. An end that lies beyond the edge is infinite.
     */
    Interval interval(int parameter, double confidence) {
        double z = Normal.twoSidedQuantile(confidence);
        double least = value - z * z / 2;
        return new Interval(end(parameter, -1, least), end(parameter, 1, least));
    }

    private double end(int parameter, int direction, double least) {
        double inside = point[parameter];
        double width = 0.125;
        Maximum at = profile(this, parameter, inside + direction * width);
        while (at.value >= least) {
            inside = at.point[parameter];
            if (Math.abs(inside) > EDGE) {
                return direction * Double.POSITIVE_INFINITY;
            }
            width *= 2;
            at = profile(at, parameter, inside + direction * width);
        }
        double outside = at.point[parameter];
        while (Math.abs(outside - inside) > 1e-12 * (1 + Math.abs(inside))) {
            double middle = (inside + outside) / 2;
            at = profile(at, parameter, middle);
            if (at.value >= least) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private static Maximum profile(Maximum near, int parameter, double held) {
        double[] start = near.point.clone();
        start[parameter] = held;
        return climb(near.function, start, parameter);
    }

    /** A Newton step; where the likelihood does not bend down it is made to, so the step still leads up. */
    private record Step(double[] move, boolean plain) {

        static Step from(Local here, int held) {
            double[] up = here.score.clone();
            double[][] bend = new double[up.length][up.length];
            for (int i = 0; i < up.length; i++) {
                for (int j = 0; j < up.length; j++) {
                    bend[i][j] = i == held || j == held ? 0 : -here.hessian[i][j];
                }
            }
            if (held >= 0) { // its row becomes the equation "move = 0"
                up[held] = 0;
                bend[held][held] = 1;
            }
            return from(up, bend);
        }

        private static Step from(double[] up, double[][] bend) {
            double lift = 0;
            while (true) {
                try {
                    return new Step(PositiveDefinite.of(bend).solve(up), lift == 0);
                } catch (IllegalArgumentException e) {
                    lift = lift == 0 ? 1e-3 : 10 * lift;
                    for (int i = 0; i < up.length; i++) {
                        bend[i][i] += lift;
                    }
                }
            }
        }

        double length() {
            return Arrays.stream(move).map(Math::abs).max().orElse(0);
        }

        double[] halvedUntilUp(Function<double[], Local> function, double[] from, double value) {
            double part = Math.min(1, 3 / Math.max(3, length()));
            while (true) {
                double[] to = from.clone();
                for (int i = 0; i < to.length; i++) {
                    to[i] += part * move[i];
                }
                if (function.apply(to).value >= value - ROUNDING * Math.abs(value) || part * length() < TINY) {
                    return to;
                }
                part /= 2;
            }
        }
    }
}
