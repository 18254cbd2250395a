package io.closerate.fit;

import io.closerate.engine.BinnedLeads;
import io.closerate.lead.Slices;
import io.closerate.tally.PairSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which two attributes say something together that they do not say apart.
 *
 * <p>A cell of a pair is worth the residual of the model there, drawn to 0 as far as its leads are few:
 * {@code d = G / (W + strength)} with the residual G and weight W of all slices but one (of many slices, five runs of
 * them). On that one it gains
 * {@code d g - d^2 w / 2} in log likelihood. The sum over the slices is the gain on leads that the cells have not seen. Chance alone gains c or
 * more with a probability below {@code exp(-c)}, so a pair must gain more than {@code ln(pairs) + 3}: a book in which no two
 * attributes belong together gets a pair once in twenty times.
 */
final class PairSearch {

    private static final double[] STRENGTHS = {4, 16, 64};
    private static final double DOUBT = 3;
    private static final int MOST_PARTS = 5;

    private final int[] offsets;
    private final int terms;
    private final List<PairSums> slices = new ArrayList<>();

    /**
     * Looks at what a model leaves over.
     *
     * @param stretches the slices learned from, each with its own level
     * @param coefficients the levels, then the coefficients over all terms of {@code leads}
     * @param terms how many terms, the first ones, are attributes
     */
    PairSearch(BinnedLeads leads, List<Slices> stretches, double[] coefficients, int terms) {
        this.offsets = leads.binning().offsets();
        this.terms = terms;
        int[] all = Slices.all(stretches).chosen().stream().toArray();
        int parts = Math.min(all.length, MOST_PARTS);
        for (int part = 0; part < parts; part++) {
            Slices own = Slices.between(all[all.length * part / parts], all[all.length * (part + 1) / parts - 1] + 1);
            PairSums sums = null;
            for (int level = 0; level < stretches.size(); level++) {
                double[] here = Arrays.copyOfRange(coefficients, stretches.size() - 1, coefficients.length);
                here[0] = coefficients[level];
                PairSums stretch = leads.pairs(here, terms, own.and(stretches.get(level)));
                sums = sums == null ? stretch : sums.plus(stretch);
            }
            slices.add(sums);
        }
    }

    /**
     * Two attributes.
     *
     * @param first the number of the first term
     * @param second that of the second, a higher one
     * @param gain what they gain together in log likelihood, on leads not seen
     */
    record Pair(int first, int second, double gain) {

        boolean touches(Pair other) {
            return first == other.first || first == other.second || second == other.first || second == other.second;
        }

        boolean isSame(Pair other) {
            return first == other.first && second == other.second;
        }
    }

    /** {@return the pairs that gain enough, the best first} */
    List<Pair> found() {
        double least = StrictMath.log(terms * (terms - 1) / 2.0) + DOUBT;
        List<Pair> found = new ArrayList<>();
        for (int a = 0; a < terms; a++) {
            for (int b = a + 1; b < terms; b++) {
                double gain = gain(a, b);
                if (gain > least) {
                    found.add(new Pair(a, b, gain));
                }
            }
        }
        found.sort(Comparator.comparingDouble(pair -> -pair.gain()));
        return found;
    }

    private double gain(int a, int b) {
        double[] gains = new double[STRENGTHS.length];
        for (int i = offsets[a]; i < offsets[a + 1]; i++) {
            for (int j = offsets[b]; j < offsets[b + 1]; j++) {
                add(i, j, gains);
            }
        }
        double best = gains[0];
        for (double gain : gains) {
            best = Math.max(best, gain);
        }
        return best;
    }

    private void add(int i, int j, double[] gains) {
        double residual = 0;
        double weight = 0;
        for (PairSums slice : slices) {
            residual += slice.residual(i, j);
            weight += slice.weight(i, j);
        }
        if (weight > 0) {
            for (PairSums slice : slices) {
                double g = slice.residual(i, j);
                double w = slice.weight(i, j);
                for (int s = 0; s < gains.length; s++) {
                    double d = (residual - g) / (weight - w + STRENGTHS[s]);
                    gains[s] += d * g - d * d * w / 2;
                }
            }
        }
    }
}
