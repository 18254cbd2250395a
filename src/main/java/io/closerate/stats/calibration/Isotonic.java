package io.closerate.stats.calibration;

import io.closerate.stats.ranking.ScoreCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Isotonic regression: the non-decreasing step curve nearest to the data in weighted least squares.
 *
 * <ul>
 *   <li>Data with equal x are merged to their weighted mean first; data of weight 0 are ignored.
 *   <li>Data that only fall give a constant.
 *   <li>Between two knots the curve is straight, beyond the outer ones constant.
 *   <li>Below about 1,000 leads it follows noise; a parametric map is then the better one.
 * </ul>
 *
 * <p>Pool adjacent violators: Ayer et al. (1955), doi:10.1214/aoms/1177728423.
 */
public final class Isotonic implements CalibrationMap {

    private final double[] knots;
    private final double[] weights;
    private final double[] fitted;

    /**
     * Neighbouring knots that share one value.
     *
     * @param value the common value
     * @param weight their weight together
     * @param knots how many they are
     */
    public record Block(double value, double weight, int knots) {
    }

    private Isotonic(double[] knots, double[] weights, double[] sums) {
        this.knots = knots;
        this.weights = weights;
        this.fitted = Pava.fit(weights, sums);
    }

    /** {@return the fit of the close rate over the scores; there must be a lead} */
    public static Isotonic fit(ScoreCounts counts) {
        int n = requireSome(counts.size());
        double[] knots = new double[n];
        double[] leads = new double[n];
        double[] wins = new double[n];
        for (int i = 0; i < n; i++) {
            knots[i] = counts.score(i);
            leads[i] = counts.count(i).leads();
            wins[i] = counts.count(i).wins();
        }
        return new Isotonic(knots, leads, wins);
    }

    /**
     * {@return the fit of {@code y} over {@code x}}
     *
     * @param x finite, in any order
     * @param y finite
     * @param weights finite and not negative, at least one positive
     */
    public static Isotonic fit(double[] x, double[] y, double[] weights) {
        SortedMap<Double, double[]> merged = new TreeMap<>();
        for (int i = 0; i < x.length; i++) {
            if (!(weights[i] >= 0 && Double.isFinite(weights[i] * y[i]) && Double.isFinite(x[i]))) {
                throw new IllegalArgumentException(
                        "x and y must be finite and weights not negative, but were %s, %s and %s"
                        .formatted(x[i], y[i], weights[i]));
            }
            if (weights[i] > 0) {
                double[] sums = merged.computeIfAbsent(x[i] + 0.0, key -> new double[2]);
                sums[0] += weights[i];
                sums[1] += weights[i] * y[i];
            }
        }
        requireSome(merged.size());
        return new Isotonic(merged.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                merged.values().stream().mapToDouble(sums -> sums[0]).toArray(),
                merged.values().stream().mapToDouble(sums -> sums[1]).toArray());
    }

    private static int requireSome(int knots) {
        if (knots == 0) {
            throw new IllegalArgumentException("isotonic regression needs data of positive weight");
        }
        return knots;
    }

    /** {@return how many distinct x there are} */
    public int size() {
        return knots.length;
    }

    /** {@return the distinct x number {@code i}, from 0 for the lowest} */
    public double knot(int i) {
        return knots[i];
    }

    /** {@return the curve at knot number {@code i}} */
    public double fitted(int i) {
        return fitted[i];
    }

    /** {@return the steps of the curve, lowest first; their values rise strictly} */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        double weight = 0;
        for (int i = 0; i < fitted.length; i++) {
            weight += weights[i];
            if (i + 1 == fitted.length || fitted[i + 1] != fitted[i]) {
                blocks.add(new Block(fitted[i], weight, i + 1 - from));
                from = i + 1;
                weight = 0;
            }
        }
        return List.copyOf(blocks);
    }

    @Override
    public double apply(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("x must be a number, but was NaN");
        }
        int i = Arrays.binarySearch(knots, x + 0.0);
        if (i >= 0) {
            return fitted[i];
        }
        int above = -i - 1;
        if (above == 0) {
            return fitted[0];
        }
        if (above == knots.length) {
            return fitted[above - 1];
        }
        double share = (x - knots[above - 1]) / (knots[above] - knots[above - 1]);
        return Math.min(fitted[above], fitted[above - 1] + share * (fitted[above] - fitted[above - 1]));
    }
}
