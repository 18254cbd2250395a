package io.closerate.stats.binning;

import java.util.Arrays;

/**
 * Fine cells in their order, each with its leads and wins: what an optimal binning merges.
 *
 * <p>Counts may be weighted, so they need not be whole. Cells without leads are allowed; they go with a neighbour.
 */
public final class Cells {

    private final double[] leads;
    private final double[] wins;

    private Cells(double[] leads, double[] wins) {
        this.leads = leads;
        this.wins = wins;
    }

    /**
     * Makes cells of weighted counts.
     *
     * @param leads leads of each cell, finite and {@code >= 0}; at least one cell
     * @param wins those of them that were won, in {@code [0, leads]}; as long as {@code leads}
     */
    public static Cells of(double[] leads, double[] wins) {
        if (leads.length == 0 || leads.length != wins.length) {
            throw new IllegalArgumentException("leads and wins must be equally many and at least one, but were %d and %d"
                    .formatted(leads.length, wins.length));
        }
        for (int i = 0; i < leads.length; i++) {
            if (!(wins[i] >= 0 && wins[i] <= leads[i] && leads[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("wins must be in [0, leads], but cell %d has %s wins of %s leads"
                        .formatted(i, wins[i], leads[i]));
            }
        }
        return new Cells(leads.clone(), wins.clone());
    }

    /** {@return the cells of these counts, under the same conditions} */
    public static Cells of(long[] leads, long[] wins) {
        return of(Arrays.stream(leads).asDoubleStream().toArray(), Arrays.stream(wins).asDoubleStream().toArray());
    }

    /** {@return how many cells there are, at least 1} */
    public int size() {
        return leads.length;
    }

    /** {@return the leads of cell {@code i}} */
    public double leads(int i) {
        return leads[i];
    }

    /** {@return the wins of cell {@code i}} */
    public double wins(int i) {
        return wins[i];
    }
}
