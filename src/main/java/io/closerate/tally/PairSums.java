package io.closerate.tally;

import io.closerate.stats.Exact;
import java.util.Arrays;

/**
 * What a logistic model leaves over, for every two places that leads take together: the sum of {@code y - p} and that of
 * {@code p (1 - p)}, p being the close probability of a lead under the model and y its outcome (1 won, 0 lost).
 *
 * <p>A residual far from 0, measured by the square root of its weight, is what two attributes say together beyond what they
 * say apart. Sums are exact ({@link Exact}), in any order and from any number of parts.
 */
public final class PairSums {

    private final int places;
    private final long[] residual;
    private final long[] weight;

    private PairSums(int places, long[] residual, long[] weight) {
        this.places = places;
        this.residual = residual;
        this.weight = weight;
    }

    /**
     * Sums from fixed-point counts, which are copied.
     *
     * @param places how many places there are
     * @param residual one entry for each two places, row by row; of {@code i < j} the one in row i counts
     * @param weight likewise
     */
    public static PairSums of(int places, long[] residual, long[] weight) {
        if (residual.length != places * places || weight.length != places * places) {
            throw new IllegalArgumentException("%d places need %d entries, not %d and %d"
                    .formatted(places, places * places, residual.length, weight.length));
        }
        return new PairSums(places, residual.clone(), weight.clone());
    }

    /** {@return these leads and the other ones, taken together} */
    public PairSums plus(PairSums other) {
        long[] r = new long[residual.length];
        long[] w = new long[weight.length];
        Arrays.setAll(r, i -> Math.addExact(residual[i], other.residual[i]));
        Arrays.setAll(w, i -> Math.addExact(weight[i], other.weight[i]));
        return new PairSums(places, r, w);
    }

    /** {@return the sum of {@code y - p} over the leads at places {@code i < j}} */
    public double residual(int i, int j) {
        return Exact.value(residual[i * places + j]);
    }

    /** {@return the sum of {@code p (1 - p)} over the leads at places {@code i < j}} */
    public double weight(int i, int j) {
        return Exact.value(weight[i * places + j]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairSums that && places == that.places && Arrays.equals(residual, that.residual)
                && Arrays.equals(weight, that.weight);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(residual);
    }
}
