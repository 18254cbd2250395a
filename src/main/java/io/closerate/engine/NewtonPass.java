package io.closerate.engine;

import io.closerate.stats.Exact;
import io.closerate.tally.NewtonSums;

/** Sums gradient, information and log likelihood of a logistic model lead by lead. */
final class NewtonPass {

    private final double[] coefficients;
    private final long[] gradient;
    private final long[] information;
    private long logLikelihood;
    private long leads;

    NewtonPass(double[] coefficients, int terms) {
        this.coefficients = coefficients;
        this.gradient = new long[coefficients.length];
        this.information = new long[coefficients.length * coefficients.length];
    }

    /** Adds a lead that takes the coefficients numbered {@code at}, ascending, beside the intercept. */
    void add(int[] at, boolean won) {
        double logit = coefficients[0];
        for (int i : at) {
            logit += coefficients[i];
        }
        double odds = StrictMath.exp(-Math.abs(logit));
        double p = logit >= 0 ? 1 / (1 + odds) : odds / (1 + odds);
        long residual = Exact.of((won ? 1 : 0) - p);
        long weight = Exact.of(odds / ((1 + odds) * (1 + odds)));
        logLikelihood += Exact.of(-StrictMath.log1p(odds) + (won ? Math.min(logit, 0) : Math.min(-logit, 0)));
        leads++;
        gradient[0] += residual;
        information[0] += weight;
        int n = gradient.length;
        for (int a = 0; a < at.length; a++) {
            int i = at[a];
            gradient[i] += residual;
            information[i] += weight;
            int line = i * n;
            for (int b = a; b < at.length; b++) {
                information[line + at[b]] += weight;
            }
        }
    }

    /** {@return the sums so far; the lower half of the information is filled from the upper one} */
    NewtonSums sums() {
        int n = gradient.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                information[i * n + j] = information[j * n + i];
            }
        }
        return NewtonSums.of(leads, gradient, information, logLikelihood);
    }
}
