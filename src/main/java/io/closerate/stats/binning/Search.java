package io.closerate.stats.binning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The exact search: the best way to reach every last bin, in every phase of the trend and with every number of bins.
 *
 * <p>{@code best[phase][end][start * layers + layer]} is the greatest worth of bins that cover all cells before
 * {@code end}, the last of them starting at {@code start}, in this phase or an earlier one. Layer k stands for k + 1
 * bins; when bins need not be counted there is one layer. Knowing the last bin is what makes the search exact: whether
 * the next bin may follow depends on it. Ways are not stored, they are found again by the same scan.
 */
final class Search {

    private final Spans spans;
    private final Trend trend;
    private final double[][] worth;
    private final double[][][] best;
    private final int layers;
    private final int step;
    private final double leastDifference;
    private final double leastSquaredZ;

    Search(Spans spans, Objective objective, Constraints constraints) {
        this.spans = spans;
        this.trend = constraints.trend();
        this.worth = spans.worth(objective, constraints);
        boolean counted = constraints.maxBins() < spans.cells();
        this.layers = counted ? constraints.maxBins() : 1;
        this.step = counted ? 1 : 0;
        this.leastDifference = constraints.contrast().rateDifference();
        this.leastSquaredZ = constraints.contrast().leastSquaredZ();
        this.best = new double[trend.phases()][spans.cells() + 1][];
        for (int phase = 0; phase < trend.phases(); phase++) {
            run(phase);
        }
    }

    private void run(int phase) {
        for (int end = 1; end <= spans.cells(); end++) {
            double[] row = phase == 0 ? unreached(end) : best[phase - 1][end].clone();
            best[phase][end] = row;
            row[0] = Math.max(row[0], worth[end][0]);
            for (int start = 1; start < end; start++) {
                if (worth[end][start] > Spans.FORBIDDEN) {
                    reach(phase, start, end);
                }
            }
        }
    }

    private double[] unreached(int end) {
        double[] row = new double[end * layers];
        Arrays.fill(row, Spans.FORBIDDEN);
        return row;
    }

    private void reach(int phase, int start, int end) {
        double[] before = best[phase][start];
        double[] row = best[phase][end];
        double own = worth[end][start];
        for (int first = 0; first < start; first++) {
            if (worth[start][first] > Spans.FORBIDDEN && mayFollow(phase, first, start, end)) {
                for (int layer = step; layer < layers; layer++) {
                    double reached = before[first * layers + layer - step] + own;
                    int at = start * layers + layer;
                    row[at] = Math.max(row[at], reached);
                }
            }
        }
    }

    /** Whether the bin from start to end may follow the one from first to start. */
    private boolean mayFollow(int phase, int first, int start, int end) {
        double change = spans.rates(end)[start] - spans.rates(start)[first];
        return trend.sign(phase) * change >= 0
                && Math.abs(change) >= leastDifference
                && (leastSquaredZ == 0 || isSignificant(change, first, start, end));
    }

    private boolean isSignificant(double change, int first, int start, int end) {
        double wins = spans.wins(start)[first] + spans.wins(end)[start];
        double losses = spans.losses(start)[first] + spans.losses(end)[start];
        double leads = spans.wins(start)[first] + spans.losses(start)[first];
        double nextLeads = spans.wins(end)[start] + spans.losses(end)[start];
        double variance = wins * losses / (leads * nextLeads * (wins + losses));
        return variance > 0 && change * change >= leastSquaredZ * variance;
    }

    /** {@return the greatest worth in this phase of the trend or an earlier one, {@link Spans#FORBIDDEN} if there is none} */
    double best(int phase) {
        double[] last = best[phase][spans.cells()];
        double greatest = Spans.FORBIDDEN;
        for (double each : last) {
            greatest = Math.max(greatest, each);
        }
        return greatest;
    }

    /** {@return the cuts that reach {@link #best} of the last phase} */
    List<Integer> cuts() {
        int phase = trend.phases() - 1;
        int end = spans.cells();
        int at = indexOf(best(phase), best[phase][end]);
        List<Integer> cuts = new ArrayList<>();
        while (at / layers > 0) {
            int start = at / layers;
            double reached = best[phase][end][at];
            while (phase > 0 && best[phase - 1][end][at] == reached) {
                phase--;
            }
            at = before(phase, start, end, at % layers);
            end = start;
            cuts.add(start);
        }
        Collections.reverse(cuts);
        return cuts;
    }

    /** Finds again from where a state was reached, by the very additions that reached it. */
    private int before(int phase, int start, int end, int layer) {
        double reached = best[phase][end][start * layers + layer];
        for (int first = 0; first < start; first++) {
            int at = first * layers + layer - step;
            if (worth[start][first] > Spans.FORBIDDEN && best[phase][start][at] + worth[end][start] == reached
                    && mayFollow(phase, first, start, end)) {
                return at;
            }
        }
        throw new IllegalStateException("no way back from the bin of cells %d to %d".formatted(start, end - 1));
    }

    private static int indexOf(double value, double[] values) {
        int i = 0;
        while (values[i] != value) {
            i++;
        }
        return i;
    }
}
