package io.closerate.stats.survival;

import io.closerate.stats.distribution.Logit;

/** A function of a few parameters at one point, with its first two derivatives there; adds up while it is made. */
final class Local {

    double value;
    final double[] score;
    final double[][] hessian;

    Local(int parameters) {
        score = new double[parameters];
        hessian = new double[parameters][parameters];
    }

    /** Adds {@code times} the logarithm of a function that is known here with its derivatives. */
    void addLog(double times, Local of) {
        value += times * StrictMath.log(of.value);
        for (int i = 0; i < score.length; i++) {
            score[i] += times * of.score[i] / of.value;
            for (int j = 0; j < score.length; j++) {
                hessian[i][j] += times * (of.hessian[i][j] - of.score[i] * of.score[j] / of.value) / of.value;
            }
        }
    }

    /** Adds {@code wins} of a coin with success probability {@code 1 / (1 + exp(-x))}, x being parameter {@code i}. */
    void addWins(int i, double wins, double losses, double x) {
        double p = Logit.probability(x);
        double q = Logit.probability(-x);
        value -= wins * Logit.softplus(-x) + losses * Logit.softplus(x);
        score[i] += wins * q - losses * p;
        hessian[i][i] -= (wins + losses) * p * q;
    }

    /** Adds {@code events} exponential delays of {@code total} days at the speed {@code exp(x)}, x being parameter {@code i}. */
    void addDelays(int i, double events, double total, double x) {
        double days = StrictMath.exp(x) * total;
        value += events * x - days;
        score[i] += events - days;
        hessian[i][i] -= days;
    }
}
