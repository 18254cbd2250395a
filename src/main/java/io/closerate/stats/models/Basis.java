package io.closerate.stats.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An orthonormal basis that grows by one vector at a time (modified Gram-Schmidt, twice). */
final class Basis {

    /** A vector of which less than this share is new counts as a combination of the others. */
    private static final double NEGLIGIBLE = 1e-9;

    private final List<double[]> directions = new ArrayList<>();

    /** {@return the columns of {@code groups} that are no linear combination of columns before them} */
    static int[] independentColumns(Groups groups) {
        Basis basis = new Basis();
        int columns = groups.size() == 0 ? 0 : groups.x()[0].length;
        return IntStream.range(0, columns)
                .filter(j -> basis.add(Arrays.stream(groups.x()).mapToDouble(row -> row[j]).toArray())).toArray();
    }

    /** Takes {@code v} in, and answers whether it was no combination of the vectors before it. */
    boolean add(double[] v) {
        double[] rest = v.clone();
        double share = reduce(rest);
        if (share <= NEGLIGIBLE) {
            return false;
        }
        double length = length(rest);
        directions.add(Arrays.stream(rest).map(x -> x / length).toArray());
        return true;
    }

    /** {@return whether {@code v} is a combination of the vectors taken in} */
    boolean spans(double[] v) {
        return reduce(v.clone()) <= NEGLIGIBLE;
    }

    int size() {
        return directions.size();
    }

    private double reduce(double[] v) {
        double before = length(v);
        for (int pass = 0; pass < 2; pass++) {
            for (double[] direction : directions) {
                double along = dot(v, direction);
                for (int i = 0; i < v.length; i++) {
                    v[i] -= along * direction[i];
                }
            }
        }
        return before == 0 ? 0 : length(v) / before;
    }

    static double length(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
