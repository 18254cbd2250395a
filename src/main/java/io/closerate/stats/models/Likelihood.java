package io.closerate.stats.models;

import io.closerate.stats.distribution.Logit;

/**
 * The log likelihood of a logistic model, less a ridge penalty {@code lambda/2 * sum of squares} of all coefficients
 * but the first.
 *
 * @param groups the data, whose first column is the constant
 * @param lambda the penalty, {@code >= 0}
 */
record Likelihood(Groups groups, double lambda) implements Objective {

    static Likelihood of(Groups groups) {
        return new Likelihood(groups, 0);
    }

    @Override
    public int size() {
        return groups.x()[0].length;
    }

    @Override
    public double value(double[] beta) {
        CompensatedSum squares = new CompensatedSum();
        for (int j = 1; j < beta.length; j++) {
            squares.add(beta[j] * beta[j]);
        }
        return logLikelihood(beta) - lambda / 2 * squares.value();
    }

    double logLikelihood(double[] beta) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < groups.size(); i++) {
            double logOdds = logOdds(i, beta);
            sum.add(-groups.wins()[i] * Logit.softplus(-logOdds));
            sum.add(-groups.losses()[i] * Logit.softplus(logOdds));
        }
        return sum.value();
    }

    double logOdds(int i, double[] beta) {
        double sum = groups.offset()[i];
        double[] x = groups.x()[i];
        for (int j = 0; j < beta.length; j++) {
            sum += x[j] * beta[j];
        }
        return sum;
    }

    @Override
    public double[] gradient(double[] beta) {
        double[] gradient = score(beta, new double[groups.size()]);
        for (int j = 1; j < gradient.length; j++) {
            gradient[j] -= lambda * beta[j];
        }
        return gradient;
    }

    /** {@return the slopes of the log likelihood, with {@code leverage * (1/2 - p)} added to each residual} */
    double[] score(double[] beta, double[] leverages) {
        CompensatedSum[] sums = new CompensatedSum[beta.length];
        for (int j = 0; j < sums.length; j++) {
            sums[j] = new CompensatedSum();
        }
        for (int i = 0; i < groups.size(); i++) {
            double logOdds = logOdds(i, beta);
            double p = Logit.probability(logOdds);
            double won = groups.wins()[i] * Logit.probability(-logOdds);
            double lost = groups.losses()[i] * p;
            double pull = leverages[i] * (0.5 - p);
            for (int j = 0; j < beta.length; j++) {
                double x = groups.x()[i][j];
                if (x != 0) {
                    sums[j].add(x * won);
                    sums[j].add(-x * lost);
                    sums[j].add(x * pull);
                }
            }
        }
        double[] score = new double[beta.length];
        for (int j = 0; j < score.length; j++) {
            score[j] = sums[j].value();
        }
        return score;
    }

    @Override
    public double[][] curvature(double[] beta) {
        double[][] curvature = information(beta);
        for (int j = 1; j < beta.length; j++) {
            curvature[j][j] += lambda;
        }
        return curvature;
    }

    /** {@return the Fisher information of the coefficients, without the penalty} */
    double[][] information(double[] beta) {
        return information(beta, new double[groups.size()]);
    }

    /** {@return the Fisher information, with so many cases added to each group} */
    double[][] information(double[] beta, double[] added) {
        double[][] information = new double[beta.length][beta.length];
        for (int i = 0; i < groups.size(); i++) {
            double weight = (groups.total(i) + added[i]) * variance(i, beta);
            double[] x = groups.x()[i];
            for (int j = 0; j < beta.length; j++) {
                if (x[j] != 0) {
                    for (int k = 0; k <= j; k++) {
                        information[j][k] += weight * x[j] * x[k];
                    }
                }
            }
        }
        for (int j = 0; j < beta.length; j++) {
            for (int k = 0; k < j; k++) {
                information[k][j] = information[j][k];
            }
        }
        return information;
    }

    /** {@return p (1-p) of a group} */
    double variance(int i, double[] beta) {
        double logOdds = logOdds(i, beta);
        return Logit.probability(logOdds) * Logit.probability(-logOdds);
    }

    @Override
    public double tolerance() {
        double largest = 0;
        for (int j = 0; j < size(); j++) {
            double sum = 0;
            for (int i = 0; i < groups.size(); i++) {
                sum += Math.abs(groups.x()[i][j]) * groups.total(i);
            }
            largest = Math.max(largest, sum);
        }
        return Math.max(1e-10, 1e-15 * largest);
    }
}
