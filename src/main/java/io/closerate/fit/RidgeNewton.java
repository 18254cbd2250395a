package io.closerate.fit;

import io.closerate.engine.BinnedLeads;
import io.closerate.lead.Slices;
import io.closerate.stats.linear.PositiveDefinite;
import io.closerate.tally.NewtonSums;

/**
 * Newton's method for the ridge logistic model over all leads: each step is one pass of the engine.
 *
 * <p>Maximises {@code logLikelihood - ridge / 2 * sum of squared coefficients}, the intercept free. A step that lowers it is
 * halved. Stops when no coefficient moves by more than 1e-9.
 */
final class RidgeNewton {

    private static final double STILL = 1e-9;
    private static final int MOST_PASSES = 60;

    private final BinnedLeads leads;
    private final Slices training;
    private final double ridge;
    private double[] at;
    private NewtonSums sums;
    private int passes;

    private RidgeNewton(BinnedLeads leads, Slices training, double ridge, double[] start) {
        this.leads = leads;
        this.training = training;
        this.ridge = ridge;
        this.at = start.clone();
        this.sums = ask(at);
    }

    /** {@return the model at the maximum, not centred} */
    static LogitModel fit(BinnedLeads leads, Slices training, double ridge, double[] start) {
        return new RidgeNewton(leads, training, ridge, start).run();
    }

    private NewtonSums ask(double[] coefficients) {
        passes++;
        return leads.newton(coefficients, training);
    }

    private LogitModel run() {
        while (passes < MOST_PASSES) {
            double[] step = PositiveDefinite.of(information()).solve(gradient());
            if (largest(step) < STILL) {
                return model();
            }
            move(step);
        }
        throw new IllegalStateException("the logistic regression did not settle in %d passes".formatted(MOST_PASSES));
    }

    private void move(double[] step) {
        double before = objective(sums, at);
        double length = 1;
        while (length > 1e-6) {
            double[] next = at.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += length * step[i];
            }
            NewtonSums there = ask(next);
            // A fixed-point log likelihood is known to some 1e-9 a million leads: smaller losses are rounding.
            if (objective(there, next) >= before - 1e-8) {
                at = next;
                sums = there;
                return;
            }
            length /= 2;
        }
        throw new IllegalStateException("the logistic regression found no way up");
    }

    private double objective(NewtonSums here, double[] coefficients) {
        double squares = 0;
        for (int i = 1; i < coefficients.length; i++) {
            squares += coefficients[i] * coefficients[i];
        }
        return here.logLikelihood() - ridge / 2 * squares;
    }

    private double[] gradient() {
        double[] gradient = sums.gradient();
        for (int i = 1; i < gradient.length; i++) {
            gradient[i] -= ridge * at[i];
        }
        return gradient;
    }

    private double[][] information() {
        double[][] information = sums.information();
        for (int i = 1; i < information.length; i++) {
            information[i][i] += ridge;
        }
        return information;
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double each : step) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    private LogitModel model() {
        double[][] covariance = PositiveDefinite.of(information()).inverse();
        double[] coefficients = new double[at.length - 1];
        double[] errors = new double[coefficients.length];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = at[i + 1];
            errors[i] = Math.sqrt(covariance[i + 1][i + 1]);
        }
        return new LogitModel(at[0], coefficients, errors, ridge, sums.logLikelihood(), passes);
    }
}
