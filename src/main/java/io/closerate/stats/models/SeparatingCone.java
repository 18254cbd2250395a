package io.closerate.stats.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The directions that separate wins from losses: the cone of all d with z'd >= 0 for every z, where z is the row of a
 * win, or minus the row of a loss.
 *
 * <p>The mean c of all z is projected on that cone. By Moreau's decomposition the projection is {@code c + sum u z}
 * with the u >= 0 that make it shortest, a least squares problem with signs ({@link NonNegativeLeastSquares}). If the
 * projection is 0 these u prove overlap (Stiemke's theorem: positive multiples of the z add up to 0); if not it is
 * itself a separating direction. So either answer comes with its proof, and unlike a simplex tableau of all rows the
 * work is that of a few dozen systems as small as the number of columns. Rows found strictly separated are taken away
 * and the rest is asked again, until the rest overlaps or nothing is left: then no direction separates any more rows.
 */
final class SeparatingCone {

    /** A margin below this, between vectors of unit length, is none. */
    private static final double TOUCHING = 1e-8;

    /** A mean of unit vectors below this is rounding. */
    private static final double VANISHED = 1e-13;

    private SeparatingCone() {
    }

    /**
     * Finds the rows that some direction of the cone separates strictly.
     *
     * @param x rows
     * @param sign for each row 1 if it holds wins only, -1 if losses only, 0 if it holds both
     */
    static boolean[] separated(double[][] x, int[] sign) {
        boolean[] separated = new boolean[x.length];
        int[] rest = IntStream.range(0, x.length).toArray();
        while (rest.length > 0) {
            double[] direction = direction(x, sign, rest);
            int[] overlapping = IntStream.of(rest)
                    .filter(i -> !(sign[i] * Basis.dot(x[i], direction) > TOUCHING * Basis.length(x[i]))).toArray();
            if (overlapping.length == rest.length) {
                return separated;
            }
            Arrays.stream(rest).forEach(i -> separated[i] = true);
            Arrays.stream(overlapping).forEach(i -> separated[i] = false);
            rest = overlapping;
        }
        return separated;
    }

    /** {@return a direction of unit length that separates some rows of {@code rest}; 0 if there is none} */
    private static double[] direction(double[][] x, int[] sign, int[] rest) {
        List<double[]> z = new ArrayList<>();
        double[] mean = new double[x[0].length];
        for (int i : rest) {
            for (int side : sign[i] == 0 ? new int[] {1, -1} : new int[] {sign[i]}) {
                double scale = side / Basis.length(x[i]);
                double[] unit = Arrays.stream(x[i]).map(value -> value * scale).toArray();
                z.add(unit);
                for (int j = 0; j < mean.length; j++) {
                    mean[j] += unit[j] / rest.length;
                }
            }
        }
        double[] projection = NonNegativeLeastSquares.residual(z, mean);
        double length = Basis.length(projection);
        double[] unit = Arrays.stream(projection).map(value -> value / length).toArray();
        boolean separates = length > VANISHED && z.stream().allMatch(each -> Basis.dot(each, unit) >= -TOUCHING);
        return separates ? unit : new double[mean.length];
    }
}
