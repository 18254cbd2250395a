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
 * {@code d g - d^2 w / 2} in log likelihood. The sum over the slices is the gain on leads that the cells have not seen. What each of the two attributes
 * would gain so by itself is taken off: a word of many levels that was drawn to the mean gains by being let go, and that says nothing of
 * another attribute. Chance alone gains c or more with a probability below {@code exp(-c)}, so a pair must gain more than {@code ln(pairs) + 3}: a book in which no two
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
        int rows = offsets[a + 1] - offsets[a];
        int columns = offsets[b + 1] - offsets[b];
        double[][][] cells = new double[slices.size()][][];
        double[][][] first = new double[slices.size()][][];
        double[][][] second = new double[slices.size()][][];
        for (int slice = 0; slice < cells.length; slice++) {
            cells[slice] = new double[rows * columns][2];
            first[slice] = new double[rows][2];
            second[slice] = new double[columns][2];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    double g = slices.get(slice).residual(offsets[a] + i, offsets[b] + j);
                    double w = slices.get(slice).weight(offsets[a] + i, offsets[b] + j);
                    add(cells[slice][i * columns + j], g, w);
                    add(first[slice][i], g, w);
                    add(second[slice][j], g, w);
                }
            }
        }
        return gain(cells) - Math.max(0, gain(first)) - Math.max(0, gain(second));
    }

    private static void add(double[] sums, double residual, double weight) {
        sums[0] += residual;
        sums[1] += weight;
    }

    /** What these cells gain, slice by slice, with the strength that suits them best. */
    private static double gain(double[][][] slices) {
        double[] gains = new double[STRENGTHS.length];
        for (int cell = 0; cell < slices[0].length; cell++) {
            double residual = 0;
            double weight = 0;
            for (double[][] slice : slices) {
                residual += slice[cell][0];
                weight += slice[cell][1];
            }
            for (int slice = 0; slice < slices.length && weight > 0; slice++) {
                double g = slices[slice][cell][0];
                double w = slices[slice][cell][1];
                for (int s = 0; s < gains.length; s++) {
                    double d = (residual - g) / (weight - w + STRENGTHS[s]);
                    gains[s] += d * g - d * d * w / 2;
                }
            }
        }
        return Arrays.stream(gains).max().orElseThrow();
    }
}
