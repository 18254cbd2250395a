package io.closerate.tally;

import io.closerate.stats.Exact;
import java.util.Arrays;

/**
 * What one pass of Newton's method for a logistic model asks of the leads: gradient, information and log likelihood at
 * given coefficients.
 *
 * <p>With {@code p} the close probability of a lead under the coefficients, {@code x} its row of the design, {@code y} its
 * outcome (1 won, 0 lost):
 * <pre>
 *   gradient      = sum of (y - p) x
 *   information   = sum of p (1 - p) x x'
 *   logLikelihood = sum of y ln p + (1 - y) ln(1 - p)
 * </pre>
 *
 * <p>Each term is a whole multiple of {@code 2^-40} ({@link Exact}), so that sums are exact and do not depend on the
 * order or the partition in which they were taken. A sum holds some eight million leads a part; adding parts beyond
 * that fails rather than overflows.
 */
public final class NewtonSums {

    private final long leads;
    private final long[] gradient;
    private final long[] information;
    private final long logLikelihood;

    private NewtonSums(long leads, long[] gradient, long[] information, long logLikelihood) {
        this.leads = leads;
        this.gradient = gradient;
        this.information = information;
        this.logLikelihood = logLikelihood;
    }

    /**
     * Sums from fixed-point counts, which are copied.
     *
     * @param leads how many leads were summed
     * @param gradient one entry a coefficient
     * @param information one entry a pair of coefficients, row by row
     * @param logLikelihood the log likelihood
     */
    public static NewtonSums of(long leads, long[] gradient, long[] information, long logLikelihood) {
        if (information.length != gradient.length * gradient.length) {
            throw new IllegalArgumentException("%d coefficients need %d entries of information, not %d"
                    .formatted(gradient.length, gradient.length * gradient.length, information.length));
        }
        return new NewtonSums(leads, gradient.clone(), information.clone(), logLikelihood);
    }

    /** {@return these leads and the other ones, taken together} */
    public NewtonSums plus(NewtonSums other) {
        long[] g = new long[gradient.length];
        long[] h = new long[information.length];
        Arrays.setAll(g, i -> Math.addExact(gradient[i], other.gradient[i]));
        Arrays.setAll(h, i -> Math.addExact(information[i], other.information[i]));
        return new NewtonSums(Math.addExact(leads, other.leads), g, h, Math.addExact(logLikelihood, other.logLikelihood));
    }

    /** {@return how many leads were summed} */
    public long leads() {
        return leads;
    }

    /** {@return the number of coefficients} */
    public int size() {
        return gradient.length;
    }

    /** {@return the gradient of the log likelihood} */
    public double[] gradient() {
        return Arrays.stream(gradient).mapToDouble(Exact::value).toArray();
    }

    /** {@return the information matrix} */
    public double[][] information() {
        int n = size();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = Exact.value(information[i * n + j]);
            }
        }
        return matrix;
    }

    /** {@return the log likelihood} */
    public double logLikelihood() {
        return Exact.value(logLikelihood);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewtonSums that && leads == that.leads && logLikelihood == that.logLikelihood
                && Arrays.equals(gradient, that.gradient) && Arrays.equals(information, that.information);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(gradient);
    }
}
