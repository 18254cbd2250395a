package io.closerate.stats.models;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether a design separates wins from losses, so that some maximum likelihood coefficients are infinite.
 *
 * <p>Complete: some direction d has x'd &gt; 0 for every win and x'd &lt; 0 for every loss. Quasi-complete: the same
 * with equality for some, but not all. None: no direction does. A level that nobody won separates quasi-completely.
 *
 * <p>The question is the linear programme of Konis (2007, doctoral thesis, University of Oxford); see
 * {@link SeparatingCone} for how it is answered here. A coefficient is finite exactly if it can be identified from the
 * rows that no direction separates (Geyer 2009, doi:10.1214/08-EJS349).
 *
 * <ul>
 *   <li>Wins only or losses only: complete, by the intercept.
 *   <li>Margins below some 1e-8 of a column's largest value count as touching.
 * </ul>
 *
 * @param type which kind
 * @param infinite names of the columns whose coefficients are infinite
 * @param rank how many columns are linearly independent
 * @param columns how many columns there are
 */
public record Separation(Type type, List<String> infinite, int rank, int columns) {

    /** The kinds of separation. */
    public enum Type {
        /** Wins and losses overlap: all coefficients are finite. */
        NONE,
        /** Some cases are separated. */
        QUASI_COMPLETE,
        /** All cases are separated. */
        COMPLETE;

        /** {@return the usual name, such as {@code quasi-complete}} */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Separation {
        infinite = List.copyOf(infinite);
    }

    /** {@return the separation of wins and losses by the design of {@code data}; offsets do not matter} */
    public static Separation of(Observations data) {
        return of(data.design().names(), Groups.of(data));
    }

    static Separation of(List<String> columns, Groups groups) {
        int[] kept = Basis.independentColumns(groups);
        boolean[] separated = separated(groups);
        long count = IntStream.range(0, separated.length).filter(i -> separated[i]).count();
        Type type = count == 0 ? Type.NONE : count < separated.length ? Type.QUASI_COMPLETE : Type.COMPLETE;
        List<String> names = count == 0 ? List.of()
                : infinite(groups.columns(kept).where(i -> !separated[i]), kept.length)
                .mapToObj(k -> columns.get(kept[k])).toList();
        return new Separation(type, names, kept.length, columns.size());
    }

    /** {@return which groups some direction separates} */
    static boolean[] separated(Groups groups) {
        double[][] x = unitColumns(groups.columns(Basis.independentColumns(groups)).x());
        int[] sign = IntStream.range(0, groups.size())
                .map(i -> groups.losses()[i] == 0 ? 1 : groups.wins()[i] == 0 ? -1 : 0).toArray();
        return SeparatingCone.separated(x, sign);
    }

    private static double[][] unitColumns(double[][] x) {
        double[] largest = new double[x.length == 0 ? 0 : x[0].length];
        for (double[] row : x) {
            for (int j = 0; j < row.length; j++) {
                largest[j] = Math.max(largest[j], Math.abs(row[j]));
            }
        }
        double[][] unit = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : unit) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= largest[j] == 0 ? 1 : largest[j];
            }
        }
        return unit;
    }

    /** A coefficient is finite if its unit vector is a combination of overlapping rows. */
    private static IntStream infinite(Groups overlapping, int columns) {
        Basis rows = new Basis();
        for (double[] row : unitColumns(overlapping.x())) {
            if (rows.size() == columns) {
                break;
            }
            rows.add(row);
        }
        return IntStream.range(0, columns).filter(j -> {
            double[] unit = new double[columns];
            unit[j] = 1;
            return !rows.spans(unit);
        });
    }

    /** {@return what was found, as a sentence part} */
    public String sentence() {
        return type == Type.NONE ? "wins and losses overlap"
                : "wins and losses are separated (%s); infinite coefficients: %s"
                        .formatted(type.word(), String.join(", ", infinite));
    }
}
