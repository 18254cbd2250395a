package io.closerate.stats.survival;

/**
 * The running variance of a cumulative incidence F with jumps on the days i:
 * {@code sum (F - F_i)^2 d / (n (n - d)) + S^2 e (n - e) / n^3 - 2 (F - F_i) S e / n^2}, where n leads are at risk, d of them
 * close, e of them by the event, and S is the share undecided before.
 *
 * <p>F moves on from step to step, so the sum is kept as a polynomial in F: adding a day costs the same however many came
 * before.
 */
final class IncidenceVariance {

    private double f;
    private double squared;
    private double linear;
    private double constant;

    /**
     * One day's jump.
     *
     * @param atRisk leads at risk
     * @param closed those that closed
     * @param events those that closed by the event
     * @param undecided the share undecided before
     * @param reached the incidence after
     */
    record Jump(double atRisk, double closed, double events, double undecided, double reached) {
    }

    void add(Jump jump) {
        double n = jump.atRisk();
        double f0 = jump.reached();
        // When the last leads at risk close, F moves no more and F - F_i stays 0: the first term is 0, not 0/0.
        double weight = jump.closed() == n ? 0 : jump.closed() / (n * (n - jump.closed()));
        double slope = 2 * jump.undecided() * jump.events() / (n * n);
        squared += weight;
        linear += -2 * f0 * weight - slope;
        constant += f0 * f0 * weight + jump.undecided() * jump.undecided() * jump.events() * (n - jump.events()) / (n * n * n)
                + f0 * slope;
        f = f0;
    }

    /** {@return the variance after the days added so far} */
    double now() {
        return Math.max(0, (squared * f + linear) * f + constant);
    }
}
