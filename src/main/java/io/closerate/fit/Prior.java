package io.closerate.fit;

import io.closerate.bin.Binning;
import io.closerate.tally.Tallies;
import java.util.ArrayList;
import java.util.List;

/**
 * The penalty of a logistic model: {@code 1/2 (sum of strength * b' L b + RIDGE * b' b)} over the {@link Likeness} L of
 * each term. It is the logarithm of a normal prior: the stronger, the more alike places are expected to be.
 *
 * <p>The first coefficients are levels, one a stretch of time (one altogether where time is not known). They are free, but
 * for neighbours that should not be too far apart: {@code LEVEL / 2 (a_i+1 - a_i)^2}.
 *
 * @param parts the likenesses with their strengths
 * @param offsets where the places of each term begin, counted from the first place; the total at the end
 * @param levels how many levels there are before the first place
 */
record Prior(List<Part> parts, int[] offsets, int levels) {

    private static final double LEVEL = 0.5;

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
    static Prior of(Binning binning, List<Tallies> tallies, double strength, int levels) {
        List<Part> parts = new ArrayList<>();
        for (int t = 0; t < binning.terms().size(); t++) {
            for (Likeness each : Likeness.of(binning.terms().get(t), tallies.get(t))) {
                parts.add(new Part(t, each, strength));
            }
        }
        return new Prior(parts, binning.offsets(), levels);
    }

    /** {@return the same likenesses with other strengths} */
    Prior withStrengths(double[] strengths) {
        List<Part> mended = new ArrayList<>();
        for (int i = 0; i < strengths.length; i++) {
            mended.add(new Part(parts.get(i).term, parts.get(i).likeness, strengths[i]));
        }
        return new Prior(mended, offsets, levels);
    }

    /** {@return the strengths, one a part} */
    double[] strengths() {
        return parts.stream().mapToDouble(Part::strength).toArray();
    }

    /** {@return where the coefficients of a part begin} */
    int start(Part part) {
        return start(part.term);
    }

    /** {@return where the coefficients of a term begin} */
    int start(int term) {
        return levels + offsets[term];
    }

    /** {@return the penalty at these coefficients} */
    double at(double[] coefficients) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.strength * part.likeness.of(coefficients, start(part));
        }
        for (int i = 1; i < coefficients.length; i++) {
            double step = coefficients[i] - coefficients[i - 1];
            sum += i < levels ? LEVEL * step * step : RIDGE * coefficients[i] * coefficients[i];
        }
        return sum / 2;
    }

    /** Adds the matrix of the penalty to an information matrix. */
    void addTo(double[][] information) {
        for (Part part : parts) {
            add(part, information, start(part));
        }
        for (int i = 1; i < levels; i++) {
            information[i][i] += LEVEL;
            information[i - 1][i - 1] += LEVEL;
            information[i - 1][i] -= LEVEL;
            information[i][i - 1] -= LEVEL;
        }
        for (int i = levels; i < information.length; i++) {
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
        for (int i = 1; i < levels; i++) {
            double step = LEVEL * (coefficients[i] - coefficients[i - 1]);
            gradient[i] -= step;
            gradient[i - 1] += step;
        }
        for (int i = levels; i < gradient.length; i++) {
            gradient[i] -= RIDGE * coefficients[i];
        }
    }
}
