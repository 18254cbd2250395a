package io.closerate.stats.models;

import io.closerate.stats.linear.PositiveDefinite;
import java.util.Optional;

/**
 * The log likelihood plus half the log determinant of the information (Jeffreys' prior).
 *
 * @param likelihood the likelihood without penalty, of linearly independent columns
 */
record FirthLikelihood(Likelihood likelihood) implements Objective {

    @Override
    public int size() {
        return likelihood.size();
    }

    @Override
    public double value(double[] beta) {
        return likelihood.logLikelihood(beta) + PositiveDefinite.find(likelihood.information(beta))
                .map(information -> information.logDeterminant() / 2).orElse(Double.NEGATIVE_INFINITY);
    }

    /** The score x (y - p + h (1/2 - p)), with h the leverages. */
    @Override
    public double[] gradient(double[] beta) {
        return likelihood.score(beta, leverages(beta));
    }

    /**
     * The score is that of data to which h/2 wins and h/2 losses were added; this is their information. Leaving the
     * added cases out, as Fisher's scoring does, makes steps up to twice too long, which then turn to and fro without
     * end.
     */
    @Override
    public double[][] curvature(double[] beta) {
        return likelihood.information(beta, leverages(beta));
    }

    private double[] leverages(double[] beta) {
        Groups groups = likelihood.groups();
        double[] leverages = new double[groups.size()];
        Optional<PositiveDefinite> information = PositiveDefinite.find(likelihood.information(beta));
        if (information.isPresent()) {
            double[][] inverse = information.get().inverse();
            for (int i = 0; i < leverages.length; i++) {
                double weight = groups.total(i) * likelihood.variance(i, beta);
                leverages[i] = weight * quadratic(inverse, groups.x()[i]);
            }
        }
        return leverages;
    }

    private static double quadratic(double[][] m, double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            if (x[j] != 0) {
                sum += x[j] * Basis.dot(m[j], x);
            }
        }
        return sum;
    }

    @Override
    public double tolerance() {
        return likelihood.tolerance();
    }
}
