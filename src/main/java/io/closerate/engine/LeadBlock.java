package io.closerate.engine;

import java.util.Arrays;

/**
 * A few hundred leads looked at together: term by term rather than lead by lead, so that memory is read in the order in which it lies.
 */
final class LeadBlock {

    /** Most leads of a block: their places stay in the processor's second cache. */
    static final int MOST = 512;

    private final int[] rows = new int[MOST];
    private final boolean[] won = new boolean[MOST];
    private final int[][] places;
    private int size;

    LeadBlock(int terms) {
        this.places = new int[terms][MOST];
    }

    /** Adds a lead, whose places are filled in later. */
    void add(int row, boolean outcome) {
        rows[size] = row;
        won[size++] = outcome;
    }

    void clear() {
        size = 0;
    }

    boolean isFull() {
        return size == MOST;
    }

    /** {@return the number of leads} */
    int size() {
        return size;
    }

    /** {@return the row of lead number {@code i}} */
    int row(int i) {
        return rows[i];
    }

    /** {@return whether lead number {@code i} was won} */
    boolean isWon(int i) {
        return won[i];
    }

    /** {@return the place that each lead takes in a term, counted over all terms; what stands beyond {@link #size()} means nothing} */
    int[] places(int term) {
        return places[term];
    }

    /** {@return the log odds of each lead: the first coefficient, then one a place} */
    double[] logits(double[] coefficients) {
        double[] logits = new double[size];
        Arrays.fill(logits, coefficients[0]);
        for (int[] own : places) {
            for (int i = 0; i < logits.length; i++) {
                logits[i] += coefficients[1 + own[i]];
            }
        }
        return logits;
    }

    /** {@return the score of each lead: one number of points a place} */
    int[] scores(int[] points) {
        int[] scores = new int[size];
        for (int[] own : places) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += points[own[i]];
            }
        }
        return scores;
    }
}
