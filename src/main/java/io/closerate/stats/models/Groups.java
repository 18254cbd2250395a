package io.closerate.stats.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Observations with equal rows merged, in ascending order of their values: the sufficient statistic of every fit here.
 * The order does not depend on that of the observations, and so no sum over groups does.
 *
 * @param x the distinct rows
 * @param wins wins of each
 * @param losses losses of each
 * @param offset known part of the log odds of each
 */
record Groups(double[][] x, double[] wins, double[] losses, double[] offset) {

    static Groups of(Observations data) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, data.design().rows())
                .filter(i -> data.wins(i) + data.losses(i) > 0).boxed().toList());
        Comparator<Integer> byRow = Comparator.<Integer, double[]>comparing(data.design()::row, Arrays::compare)
                .thenComparingDouble(data::offset);
        // Ties are ordered by their tallies, so that fractional weights too are added in one order.
        order.sort(byRow.thenComparingDouble(data::wins).thenComparingDouble(data::losses));
        List<double[]> x = new ArrayList<>();
        List<double[]> rest = new ArrayList<>();
        for (int k = 0; k < order.size(); k++) {
            int i = order.get(k);
            if (k == 0 || byRow.compare(order.get(k - 1), i) != 0) {
                x.add(data.design().row(i));
                rest.add(new double[] {0, 0, data.offset(i)});
            }
            rest.get(rest.size() - 1)[0] += data.wins(i);
            rest.get(rest.size() - 1)[1] += data.losses(i);
        }
        return new Groups(x.toArray(double[][]::new), column(rest, 0), column(rest, 1), column(rest, 2));
    }

    private static double[] column(List<double[]> rows, int j) {
        return rows.stream().mapToDouble(row -> row[j]).toArray();
    }

    int size() {
        return x.length;
    }

    double total(int i) {
        return wins[i] + losses[i];
    }

    double totalWins() {
        return sum(wins);
    }

    double totalLosses() {
        return sum(losses);
    }

    private static double sum(double[] values) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    /** {@return the same groups with only these columns} */
    Groups columns(int[] kept) {
        double[][] fewer = Arrays.stream(x)
                .map(row -> Arrays.stream(kept).mapToDouble(j -> row[j]).toArray()).toArray(double[][]::new);
        return new Groups(fewer, wins, losses, offset);
    }

    /** {@return only the groups whose number passes} */
    Groups where(IntPredicate chosen) {
        int[] kept = IntStream.range(0, size()).filter(chosen).toArray();
        return new Groups(Arrays.stream(kept).mapToObj(i -> x[i]).toArray(double[][]::new),
                pick(wins, kept), pick(losses, kept), pick(offset, kept));
    }

    /** {@return the constant column alone, the rest of {@code beta} being known} */
    Groups interceptGiven(double[] beta) {
        double[] known = offset.clone();
        double[][] ones = new double[size()][];
        for (int i = 0; i < known.length; i++) {
            ones[i] = new double[] {1};
            for (int j = 1; j < beta.length; j++) {
                known[i] += beta[j] * x[i][j];
            }
        }
        return new Groups(ones, wins, losses, known);
    }

    private static double[] pick(double[] values, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }
}
