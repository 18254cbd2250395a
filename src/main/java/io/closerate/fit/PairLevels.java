package io.closerate.fit;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.Term;
import io.closerate.tally.Tallies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of cells drawn together until people can read it: rows and columns that are worth about the same are joined, ranges with
 * their neighbours only, and each cell is worth the mean of its cells over the leads.
 *
 * @param term the joined cuts
 * @param coefficients one a cell
 * @param errors one a cell
 * @param ofBoth whether each attribute has several levels that leads have: else one of them has nothing to say here
 */
record PairLevels(Term term, double[] coefficients, double[] errors, boolean ofBoth) {

    /** Rows or columns are joined as long as that costs less than this, in leads times squared log odds. */
    private static final double CHEAP = 3;

    private static final int MOST = 7;

    static PairLevels of(Term term, Tallies tallies, double[] coefficients, double[] variances) {
        Axis rows = new Axis(term.cuts().get(0));
        Axis columns = new Axis(term.cuts().get(1));
        int n = columns.cut.bins().size();
        double[][] leads = new double[rows.cut.bins().size()][n];
        double[][] worth = new double[leads.length][n];
        double[][] variance = new double[leads.length][n];
        for (int i = 0; i < coefficients.length; i++) {
            leads[i / n][i % n] = tallies.at(i).leads();
            worth[i / n][i % n] = coefficients[i];
            variance[i / n][i % n] = variances[i];
        }
        Table table = new Table(leads, worth, variance);
        table = rows.join(table);
        table = columns.join(table.turned()).turned();
        return new PairLevels(Term.of(rows.joined(), columns.joined()), flat(table.worth), roots(flat(table.variance)),
                table.taken() > 1 && table.turned().taken() > 1);
    }

    private static double[] flat(double[][] table) {
        return Arrays.stream(table).flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    private static double[] roots(double[] variances) {
        return Arrays.stream(variances).map(each -> Math.sqrt(Math.max(0, each))).toArray();
    }

    /** Cells with their leads, coefficients and variances. */
    private record Table(double[][] leads, double[][] worth, double[][] variance) {

        Table turned() {
            return new Table(turned(leads), turned(worth), turned(variance));
        }

        private static double[][] turned(double[][] of) {
            double[][] turned = new double[of[0].length][of.length];
            for (int i = 0; i < of.length; i++) {
                for (int j = 0; j < of[i].length; j++) {
                    turned[j][i] = of[i][j];
                }
            }
            return turned;
        }

        /** How many rows have leads. */
        long taken() {
            return Arrays.stream(leads).filter(row -> Arrays.stream(row).sum() > 0).count();
        }

        /** What joining two rows costs. */
        double cost(int a, int b) {
            double cost = 0;
            for (int j = 0; j < leads[a].length; j++) {
                double all = leads[a][j] + leads[b][j];
                double apart = worth[a][j] - worth[b][j];
                cost += all == 0 ? 0 : leads[a][j] * leads[b][j] / all * apart * apart;
            }
            return cost;
        }

        Table joined(int a, int b) {
            List<double[]> l = new ArrayList<>(List.of(leads));
            List<double[]> w = new ArrayList<>(List.of(worth));
            List<double[]> v = new ArrayList<>(List.of(variance));
            int n = leads[a].length;
            double[][] row = new double[3][n];
            for (int j = 0; j < n; j++) {
                double all = leads[a][j] + leads[b][j];
                double share = all == 0 ? 0.5 : leads[a][j] / all;
                row[0][j] = all;
                row[1][j] = share * worth[a][j] + (1 - share) * worth[b][j];
                row[2][j] = share * variance[a][j] + (1 - share) * variance[b][j];
            }
            l.set(a, row[0]);
            w.set(a, row[1]);
            v.set(a, row[2]);
            l.remove(b);
            w.remove(b);
            v.remove(b);
            return new Table(l.toArray(double[][]::new), w.toArray(double[][]::new), v.toArray(double[][]::new));
        }
    }

    /** One side of the table: which bins each row stands for. */
    private static final class Axis {

        private final Cut cut;
        private final List<List<Integer>> groups;

        Axis(Cut cut) {
            this.cut = cut;
            this.groups = new ArrayList<>(IntStream.range(0, cut.bins().size()).mapToObj(List::of).toList());
        }

        /** Joins rows, the cheapest first; those for special, missing and unseen stay as they are. */
        Table join(Table table) {
            Table now = table;
            while (true) {
                int[] best = cheapest(now);
                if (best == null) {
                    return now;
                }
                List<Integer> both = new ArrayList<>(groups.get(best[0]));
                both.addAll(groups.get(best[1]));
                groups.set(best[0], both);
                groups.remove(best[1]);
                now = now.joined(best[0], best[1]);
            }
        }

        private int[] cheapest(Table table) {
            int free = (int) groups.stream().filter(this::isFree).count();
            double least = free > MOST ? Double.POSITIVE_INFINITY : CHEAP;
            int[] best = null;
            for (int a = 0; a < free; a++) {
                boolean ordered = cut.bins().at(groups.get(a).get(0)) instanceof Bin.Range;
                for (int b = a + 1; b < (ordered ? Math.min(free, a + 2) : free); b++) {
                    double cost = table.cost(a, b);
                    if (cost < least) {
                        least = cost;
                        best = new int[] {a, b};
                    }
                }
            }
            return best;
        }

        private boolean isFree(List<Integer> group) {
            Bin bin = cut.bins().at(group.get(0));
            return bin instanceof Bin.Range || bin instanceof Bin.Words;
        }

        Cut joined() {
            return new Cut(cut.signal(), Bins.of(groups.subList(0, groups.size() - 2).stream()
                    .map(group -> Levels.joined(cut.bins(), group)).toList()));
        }
    }
}
