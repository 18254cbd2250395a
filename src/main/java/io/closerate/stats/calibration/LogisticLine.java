package io.closerate.stats.calibration;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Logit;
import io.closerate.stats.linear.PositiveDefinite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Maximum likelihood of a logistic model with one to three coefficients, on grouped data and in fixed order.
 *
 * <p>Newton's method with halved steps. It stops when no linear predictor moves any more: under separation each step
 * still moves some by about 1 however flat the likelihood has become, and that is how separation is told.
 *
 * <p>Not {@code stats.models}: targets here may be fractions (Platt's), a gain must keep its digits, and the fit is made
 * thousands of times in a cross-validation, where a linear programme for three columns would be a waste.
 */
final class LogisticLine {

    private static final int STEPS = 80;
    private static final double STILL = 1e-8;
    private static final double CERTAIN = -1e-9;
    private static final String SEPARATED =
            "the outcomes are separated by the forecasts, so the likelihood has no maximum";

    /** Cases with the same covariates: {@code total} of them, {@code wins} (a target may be a fraction) successes. */
    private record Group(double[] x, double offset, double total, double wins) {
    }

    /**
     * The maximum.
     *
     * @param coefficients one per covariate
     * @param covariance inverse information at the maximum
     * @param logLikelihood at the maximum
     */
    record Fit(double[] coefficients, double[][] covariance, double logLikelihood) {

        double error(int i) {
            return Math.sqrt(covariance[i][i]);
        }
    }

    private final int size;
    private final List<Group> groups = new ArrayList<>();

    LogisticLine(int size) {
        this.size = size;
    }

    LogisticLine add(double offset, double total, double wins, double... x) {
        groups.add(new Group(x, offset, total, wins));
        return this;
    }

    double logLikelihood(double... b) {
        double sum = 0;
        for (Group group : groups) {
            double eta = eta(group, b);
            double lost = group.total - group.wins;
            sum -= (group.wins == 0 ? 0 : group.wins * Logit.softplus(-eta))
                    + (lost == 0 ? 0 : lost * Logit.softplus(eta));
        }
        return sum;
    }

    /** {@return the rise of the log likelihood, summed by group, so that a small one keeps its digits} */
    double gain(double[] from, double[] to) {
        double[] change = plus(to, from, -1);
        double sum = 0;
        for (Group group : groups) {
            double before = eta(group, from);
            double move = dot(group, change);
            sum += group.wins * move - group.total * rise(before, move);
        }
        return sum;
    }

    /** The rise of softplus over a move; a small one from its derivative, so that it keeps its digits. */
    private static double rise(double from, double move) {
        return Math.abs(move) < 1 ? StrictMath.log1p(Logit.probability(from) * StrictMath.expm1(move))
                : Logit.softplus(from + move) - Logit.softplus(from);
    }

    Estimate<Fit> maximum() {
        double[] b = new double[size];
        for (int i = 0; i < STEPS; i++) {
            Optional<PositiveDefinite> information = information(b);
            if (information.isEmpty()) {
                return Estimate.not(i == 0 ? "the forecasts vary too little to fit a curve" : SEPARATED);
            }
            double[] step = information.get().solve(gradient(b));
            if (largestMove(step) < STILL) {
                return finish(plus(b, step, 1));
            }
            b = climb(b, step);
        }
        return Estimate.not(SEPARATED);
    }

    private Estimate<Fit> finish(double[] b) {
        if (logLikelihood(b) > CERTAIN) { // every case has its own outcome for certain: the next steps were lost in rounding
            return Estimate.not(SEPARATED);
        }
        return information(b).map(information -> Estimate.of(new Fit(b, information.inverse(), logLikelihood(b))))
                .orElse(Estimate.not(SEPARATED));
    }

    private double[] climb(double[] b, double[] step) {
        double here = logLikelihood(b);
        double share = 1;
        while (share > 1e-6 && logLikelihood(plus(b, step, share)) < here - 1e-12 * Math.abs(here)) {
            share /= 2;
        }
        return plus(b, step, share);
    }

    private static double[] plus(double[] b, double[] step, double share) {
        double[] next = b.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += share * step[j];
        }
        return next;
    }

    private double largestMove(double[] step) {
        double largest = 0;
        for (Group group : groups) {
            largest = Math.max(largest, Math.abs(dot(group, step)));
        }
        return largest;
    }

    private double[] gradient(double[] b) {
        double[] gradient = new double[size];
        for (Group group : groups) {
            double residual = group.wins - group.total * Logit.probability(eta(group, b));
            for (int j = 0; j < size; j++) {
                gradient[j] += residual * group.x[j];
            }
        }
        return gradient;
    }

    private Optional<PositiveDefinite> information(double[] b) {
        double[][] information = new double[size][size];
        for (Group group : groups) {
            double eta = eta(group, b);
            double weight = group.total * Logit.probability(eta) * Logit.probability(-eta);
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    information[j][k] += weight * group.x[j] * group.x[k];
                }
            }
        }
        return PositiveDefinite.find(information);
    }

    private static double eta(Group group, double[] b) {
        return group.offset + dot(group, b);
    }

    private static double dot(Group group, double[] b) {
        double dot = 0;
        for (int j = 0; j < b.length; j++) {
            dot += b[j] * group.x[j];
        }
        return dot;
    }
}
