package io.closerate.stats.models;

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
        return likelihood.logLikelihood(beta) + PositiveDefinite.of(likelihood.information(beta))
                .map(information -> information.logDeterminant() / 2).orElse(Double.NEGATIVE_INFINITY);
    }

    /** The score x (y - p + h (1/2 - p)), with h the leverages. */
    @Override
    public double[] gradient(double[] beta) {
        Groups groups = likelihood.groups();
        Optional<PositiveDefinite> information = PositiveDefinite.of(likelihood.information(beta));
        double[] leverages = new double[groups.size()];
        if (information.isPresent()) {
            double[][] inverse = information.get().inverse();
            for (int i = 0; i < leverages.length; i++) {
                leverages[i] = likelihood.weight(i, beta) * quadratic(inverse, groups.x()[i]);
            }
        }
        return likelihood.score(beta, leverages);
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

    /** The expected second derivatives, without those of the penalty: the steps are those of Fisher's scoring. */
    @Override
    public double[][] curvature(double[] beta) {
        return likelihood.information(beta);
    }

    @Override
    public double tolerance() {
        return likelihood.tolerance();
    }
}
