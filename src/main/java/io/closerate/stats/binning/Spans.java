package io.closerate.stats.binning;

import java.util.Arrays;

/**
 * Every run of neighbouring cells, from one start to just before one end, with what it holds: the candidates for a bin.
 *
 * <p>Tables are indexed by end, then start, because the search walks over all starts of one end. Each sum is added up
 * by itself and not taken as a difference of running totals, so a run without wins has exactly none.
 */
final class Spans {

    /** Worth of a run that must not be a bin. */
    static final double FORBIDDEN = Double.NEGATIVE_INFINITY;

    /**
     * What a bin costs in any case: of two binnings of equal worth, up to rounding, the one with fewer bins wins.
     */
    private static final double FEWER_BINS = 1e-10;

    private final int cells;
    private final double[][] wins;
    private final double[][] losses;
    private final double[][] rate;

    Spans(Cells cells) {
        this.cells = cells.size();
        wins = new double[this.cells + 1][];
        losses = new double[this.cells + 1][];
        rate = new double[this.cells + 1][];
        for (int end = 1; end <= this.cells; end++) {
            fill(end, cells);
        }
    }

    private void fill(int end, Cells of) {
        wins[end] = new double[end];
        losses[end] = new double[end];
        rate[end] = new double[end];
        double won = 0;
        double lost = 0;
        for (int start = end - 1; start >= 0; start--) {
            won += of.wins(start);
            lost += of.leads(start) - of.wins(start);
            wins[end][start] = won;
            losses[end][start] = lost;
            rate[end][start] = won + lost > 0 ? won / (won + lost) : 0;
        }
    }

    /** {@return how many cells there are} */
    int cells() {
        return cells;
    }

    /** {@return the wins of every run up to {@code end}, by its start} */
    double[] wins(int end) {
        return wins[end];
    }

    /** {@return the losses of every run up to {@code end}, by its start} */
    double[] losses(int end) {
        return losses[end];
    }

    /** {@return the close rate of every run up to {@code end}, by its start} */
    double[] rates(int end) {
        return rate[end];
    }

    /** {@return what the run is worth as a bin, whether it may be one or not; 0 without leads} */
    double value(int start, int end, Objective objective) {
        double won = wins[end][start];
        double lost = losses[end][start];
        return won + lost > 0 ? objective.value(won, lost, wins[cells][0], losses[cells][0]) : 0;
    }

    /** {@return the worth of every run, by end and start, {@link #FORBIDDEN} where it breaks a floor or spans a fixed cut} */
    double[][] worth(Objective objective, Constraints constraints) {
        double[][] worth = new double[cells + 1][];
        int kept = 0;
        for (int end = 1; end <= cells; end++) {
            worth[end] = new double[end];
            Arrays.fill(worth[end], FORBIDDEN);
            for (int start = kept; start < end; start++) {
                if (constraints.floors().hold(wins[end][start], losses[end][start])) {
                    worth[end][start] = value(start, end, objective) - FEWER_BINS;
                }
            }
            kept = constraints.fixedCuts().contains(end) ? end : kept;
        }
        return worth;
    }
}
