package io.closerate.fit;

import io.closerate.engine.BinnedLeads;
import io.closerate.lead.Slices;
import io.closerate.stats.linear.PositiveDefinite;
import io.closerate.tally.NewtonSums;
import java.util.Arrays;

/**
 * Newton's method for a penalised logistic model over all leads: each step is one pass of the engine.
 *
 * <p>Climbs {@code log likelihood - penalty}. A step that would lower it is halved. The first coefficients may be held where
 * they are, to fit later ones on top of them.
 */
final class Ascent {

    private static final double STILL = 1e-8;
    private static final int MOST_PASSES = 60;

    private final BinnedLeads leads;
    private final Slices training;
    private final int held;
    private Prior prior;
    private double[] at;
    private NewtonSums sums;
    private double[] step;
    private int passes;

    /**
     * Begins at {@code start}.
     *
     * @param held how many coefficients, the intercept being the first, stay as they are
     */
    Ascent(BinnedLeads leads, Slices training, double[] start, int held) {
        this.leads = leads;
        this.training = training;
        this.held = held;
        this.at = start.clone();
        this.sums = ask(at);
    }

    private NewtonSums ask(double[] coefficients) {
        passes++;
        return leads.newton(coefficients, training);
    }

    /** Climbs under this prior from now on. */
    void under(Prior other) {
        prior = other;
        step = PositiveDefinite.of(free(information())).solve(free(gradient()));
    }

    /** {@return whether no coefficient would move by more than 1e-8} */
    boolean isStill() {
        return Arrays.stream(step).allMatch(each -> Math.abs(each) < STILL);
    }

    /** Climbs until it is still. */
    void climb() {
        while (!isStill()) {
            move();
        }
    }

    /** Takes one step. */
    void move() {
        if (passes >= MOST_PASSES) {
            throw new IllegalStateException("the logistic regression did not settle in %d passes".formatted(MOST_PASSES));
        }
        double before = objective(sums, at);
        for (double length = 1; length > 1e-6; length /= 2) {
            double[] next = at.clone();
            for (int i = held; i < next.length; i++) {
                next[i] += length * step[i - held];
            }
            NewtonSums there = ask(next);
            // A fixed-point log likelihood is known to some 1e-9 a million leads: smaller losses are rounding.
            if (objective(there, next) >= before - 1e-8) {
                at = next;
                sums = there;
                under(prior);
                return;
            }
        }
        throw new IllegalStateException("the logistic regression found no way up");
    }

    private double objective(NewtonSums here, double[] coefficients) {
        return here.logLikelihood() - prior.at(coefficients);
    }

    private double[] gradient() {
        double[] gradient = sums.gradient();
        prior.takeFrom(gradient, at);
        return gradient;
    }

    private double[][] information() {
        double[][] information = sums.information();
        prior.addTo(information);
        return information;
    }

    private double[] free(double[] all) {
        return Arrays.copyOfRange(all, held, all.length);
    }

    private double[][] free(double[][] all) {
        return Arrays.stream(all, held, all.length).map(this::free).toArray(double[][]::new);
    }

    /** {@return the covariance of the coefficients, 0 for those held} */
    double[][] covariance() {
        double[][] free = PositiveDefinite.of(free(information())).inverse();
        double[][] covariance = new double[at.length][at.length];
        for (int i = 0; i < free.length; i++) {
            System.arraycopy(free[i], 0, covariance[held + i], held, free.length);
        }
        return covariance;
    }

    double[] at() {
        return at.clone();
    }

    double logLikelihood() {
        return sums.logLikelihood();
    }

    int passes() {
        return passes;
    }
}
