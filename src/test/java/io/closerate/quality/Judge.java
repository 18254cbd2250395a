package io.closerate.quality;

import io.closerate.grid.Grid;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Words;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Scores leads through a grid, one by one as {@code closerate score} does, and counts how well it did; it uses nothing of
 * the code it judges but {@link Grid#score}.
 *
 * @param outcome the column of the outcome
 * @param won its value that means won
 */
record Judge(String outcome, String won) {

    private static final int BINS = 10;

    /**
     * How well a grid did.
     *
     * @param auc the probability that a won lead is given a higher close probability than a lost one, ties counting half
     * @param logLoss the mean of -ln of the probability given to what happened
     * @param ece the mean difference of probability and close rate over ten bins of as many leads each
     * @param chance what chance alone makes of that difference, where every probability is the true one
     */
    record Verdict(double auc, double logLoss, double ece, double chance) {
    }

    Verdict of(Grid grid, LeadTable leads) {
        Words words = leads.words(outcome);
        int n = leads.size();
        double[] p = new double[n];
        boolean[] wins = new boolean[n];
        for (int row = 0; row < n; row++) {
            p[row] = grid.score(leads.lead(row)).probability();
            wins[row] = won.equals(words.dictionary().get(words.code(row)));
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double loss = 0;
        for (int row = 0; row < n; row++) {
            loss -= Math.log(wins[row] ? p[row] : 1 - p[row]) / n;
        }
        return new Verdict(auc(order, p, wins), loss, ece(order, p, wins), chance(order, p));
    }

    private static double auc(Integer[] order, double[] p, boolean[] wins) {
        double ranks = 0;
        double won = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = from;
            int here = 0;
            while (to < order.length && p[order[to]] == p[order[from]]) {
                here += wins[order[to++]] ? 1 : 0;
            }
            ranks += here * (from + 1 + to) / 2.0;
            won += here;
        }
        return (ranks - won * (won + 1) / 2) / (won * (order.length - won));
    }

    private static double ece(Integer[] order, double[] p, boolean[] wins) {
        double ece = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double off = 0;
            for (int i = order.length * bin / BINS; i < order.length * (bin + 1) / BINS; i++) {
                off += p[order[i]] - (wins[order[i]] ? 1 : 0);
            }
            ece += Math.abs(off) / order.length;
        }
        return ece;
    }

    /** The mean of the absolute value of a normal deviation, a bin at a time. */
    private static double chance(Integer[] order, double[] p) {
        double chance = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double variance = 0;
            for (int i = order.length * bin / BINS; i < order.length * (bin + 1) / BINS; i++) {
                variance += p[order[i]] * (1 - p[order[i]]);
            }
            chance += Math.sqrt(2 / Math.PI * variance) / order.length;
        }
        return chance;
    }
}
