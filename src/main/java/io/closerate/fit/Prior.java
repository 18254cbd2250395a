package io.closerate.fit;

import io.closerate.bin.Binning;
import io.closerate.tally.Tallies;
import java.util.ArrayList;
import java.util.List;

/**
 * The penalty of a logistic model: {@code 1/2 (sum of strength * b' L b + RIDGE * b' b)} over the {@link Likeness} L of
 * each term. It is the logarithm of a normal prior: the stronger, the more alike places are expected to be.
 *
 * @param parts the likenesses with their strengths
 * @param offsets where the places of each term begin; the total at the end
 */
record Prior(List<Part> parts, int[] offsets) {

    /** Holds what the likeness leaves open, such as a constant added to all ranges. */
    static final double RIDGE = 1e-3;

    /**
     * One likeness of one term.
     *
     * @param term the number of the term
     * @param likeness what is expected of it
     * @param strength how firmly, {@code > 0}
     */
    record Part(int term, Likeness likeness, double strength) {
    }

    /** {@return the prior of this binning, whose terms have these tallies; all of one strength} */
    static Prior of(Binning binning, List<Tallies> tallies, double strength) {
        List<Part> parts = new ArrayList<>();
        for (int t = 0; t < binning.terms().size(); t++) {
            for (Likeness each : Likeness.of(binning.terms().get(t), tallies.get(t))) {
                parts.add(new Part(t, each, strength));
            }
        }
        return new Prior(parts, binning.offsets());
    }

    /** {@return the same likenesses with other strengths} */
    Prior withStrengths(double[] strengths) {
        List<Part> mended = new ArrayList<>();
        for (int i = 0; i < strengths.length; i++) {
            mended.add(new Part(parts.get(i).term, parts.get(i).likeness, strengths[i]));
        }
        return new Prior(mended, offsets);
    }

    /** {@return the strengths, one a part} */
    double[] strengths() {
        return parts.stream().mapToDouble(Part::strength).toArray();
    }

    /** {@return where the coefficients of a part begin, the intercept being number 0} */
    int start(Part part) {
        return 1 + offsets[part.term];
    }

    /** {@return the penalty at these coefficients, the intercept being number 0} */
    double at(double[] coefficients) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.strength * part.likeness.of(coefficients, start(part));
        }
        for (int i = 1; i < coefficients.length; i++) {
            sum += RIDGE * coefficients[i] * coefficients[i];
        }
        return sum / 2;
    }

    /** Adds the matrix of the penalty to an information matrix. */
    void addTo(double[][] information) {
        for (Part part : parts) {
            add(part, information, start(part));
        }
        for (int i = 1; i < information.length; i++) {
            information[i][i] += RIDGE;
        }
    }

    private static void add(Part part, double[][] matrix, int at) {
        double[][] form = part.likeness.form();
        for (int i = 0; i < form.length; i++) {
            for (int j = 0; j < form.length; j++) {
                matrix[at + i][at + j] += part.strength * form[i][j];
            }
        }
    }

    /** {@return the matrix of the penalty of one term alone} */
    double[][] matrix(int term) {
        int size = offsets[term + 1] - offsets[term];
        double[][] matrix = new double[size][size];
        parts.stream().filter(part -> part.term == term).forEach(part -> add(part, matrix, 0));
        for (int i = 0; i < size; i++) {
            matrix[i][i] += RIDGE;
        }
        return matrix;
    }

    /** Takes the slope of the penalty off a gradient. */
    void takeFrom(double[] gradient, double[] coefficients) {
        for (Part part : parts) {
            double[][] form = part.likeness.form();
            int at = start(part);
            for (int i = 0; i < form.length; i++) {
                for (int j = 0; j < form.length; j++) {
                    gradient[at + i] -= part.strength * form[i][j] * coefficients[at + j];
                }
            }
        }
        for (int i = 1; i < gradient.length; i++) {
            gradient[i] -= RIDGE * coefficients[i];
        }
    }
}
