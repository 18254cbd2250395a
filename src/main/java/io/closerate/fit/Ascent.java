package io.closerate.fit;

import io.closerate.engine.BinnedLeads;
import io.closerate.lead.Slices;
import io.closerate.stats.linear.PositiveDefinite;
import io.closerate.tally.NewtonSums;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Newton's method for a penalised logistic model over all leads: each step is one pass of the engine.
 *
 * <p>Climbs {@code log likelihood - penalty}. A step that would lower it is halved. The first coefficients are levels: each stretch
 * of slices has its own, so that what moved with time is not put down to the attributes. The first coefficients may be held
 * where they are, to fit later ones on top of them.
 */
final class Ascent {

    private static final double STILL = 1e-8;
    private static final int MOST_PASSES = 60;

    private final BinnedLeads leads;
    private final List<Slices> stretches;
    private final int held;
    private Prior prior;
    private double[] at;
    private Sums sums;
    private PositiveDefinite factored;
    private double[] step;
    private int passes;

    /**
     * Begins at {@code start}.
     *
     * @param stretches the slices to learn from, parted into stretches with a level each
     * @param start a level for each stretch, then one coefficient a place
     * @param held how many coefficients, levels included, stay as they are
     */
    Ascent(BinnedLeads leads, List<Slices> stretches, double[] start, int held) {
        this.leads = leads;
        this.stretches = stretches;
        this.held = held;
        this.at = start.clone();
        this.sums = ask(at);
    }

    private Sums ask(double[] coefficients) {
        passes++;
        int levels = stretches.size();
        Sums all = new Sums(new double[coefficients.length], new double[coefficients.length][coefficients.length], new double[1]);
        for (int level = 0; level < levels; level++) {
            double[] own = Arrays.copyOfRange(coefficients, levels - 1, coefficients.length);
            own[0] = coefficients[level];
            all.add(leads.newton(own, stretches.get(level)), level, levels);
        }
        return all;
    }

    /** The sums of all stretches, each with its own level. */
    private record Sums(double[] gradient, double[][] information, double[] logLikelihood) {

        void add(NewtonSums stretch, int level, int levels) {
            double[] g = stretch.gradient();
            double[][] h = stretch.information();
            for (int i = 0; i < g.length; i++) {
                int row = i == 0 ? level : levels - 1 + i;
                gradient[row] += g[i];
                for (int j = 0; j < g.length; j++) {
                    information[row][j == 0 ? level : levels - 1 + j] += h[i][j];
                }
            }
            logLikelihood[0] += stretch.logLikelihood();
        }
    }

    /** Climbs under this prior from now on. */
    void under(Prior other) {
        prior = other;
        factored = PositiveDefinite.of(free(information()));
        step = factored.solve(free(gradient()));
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
            Sums there = ask(next);
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

    private double objective(Sums here, double[] coefficients) {
        return here.logLikelihood()[0] - prior.at(coefficients);
    }

    private double[] gradient() {
        double[] gradient = sums.gradient().clone();
        prior.takeFrom(gradient, at);
        return gradient;
    }

    private double[][] information() {
        double[][] information = Arrays.stream(sums.information()).map(double[]::clone).toArray(double[][]::new);
        prior.addTo(information);
        return information;
    }

    private double[] free(double[] all) {
        return Arrays.copyOfRange(all, held, all.length);
    }

    private double[][] free(double[][] all) {
        return Arrays.stream(all, held, all.length).map(this::free).toArray(double[][]::new);
    }

    /** {@return the covariance of the coefficients of each term, 0 for those held and across terms, of which nobody asks} */
    double[][] covariance() {
        int levels = stretches.size();
        IntStream starts = Arrays.stream(prior.offsets()).map(offset -> levels + offset).filter(start -> start >= held);
        double[][] free = factored.inverse(starts.map(start -> start - held).toArray());
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
        return sums.logLikelihood()[0];
    }

    int passes() {
        return passes;
    }
}
