package io.closerate.stats.rates;

import io.closerate.stats.Estimate;

/**
 * Fisher's exact test of two close rates: how probable the observed table is among all tables with the same sums.
 *
 * <p>Probabilities are taken relative to the observed table and summed outwards from it by their ratios, so that nothing
 * cancels at any count; the work is about the distance to the likeliest table and a few dozen standard deviations.
 *
 * <p>Fisher (1922), doi:10.2307/2340521.
 *
 * @param twoSided the probability of all tables at most as probable as the observed one (times 1 + 1e-7, for ties)
 * @param less the probability of as few wins in the first group, or fewer
 * @param greater the probability of as many wins in the first group, or more
 */
public record FisherExact(double twoSided, double less, double greater) {

    /** Tables within this factor of the observed one are ties that rounding has parted. */
    static final double TIE = 1 + 1e-7;

    private static final double NEGLIGIBLE = 1e-20;

    /** {@return the test; not estimable for the fractional counts of weighted leads} */
    static Estimate<FisherExact> of(Proportion first, Proportion second) {
        if (!first.isWhole() || !second.isWhole()) {
            return Estimate.not("an exact test needs whole counts");
        }
        Tail more = Tail.above(first, second);
        Tail fewer = Tail.above(first.mirrored(), second.mirrored());
        double all = 1 + more.all + fewer.all;
        return Estimate.of(new FisherExact(
                share(1 + more.unlikely + fewer.unlikely, all), share(1 + fewer.all, all), share(1 + more.all, all)));
    }

    /** Where the observed table is too improbable for a double, the sum towards the likeliest one is infinite. */
    private static double share(double part, double all) {
        return Double.isInfinite(part) ? 1 : Math.min(1, part / all);
    }

    /** Sums over the tables with more wins in the first group than observed, whose own probability counts as 1. */
    private record Tail(double all, double unlikely) {

        static Tail above(Proportion first, Proportion second) {
            double free = second.losses() - first.wins();
            double term = 1;
            double all = 0;
            double unlikely = 0;
            double wins = first.wins();
            for (double left = Math.min(first.losses(), second.wins()); left > 0; left--) {
                double ratio = (first.count() - wins) * (first.wins() + second.wins() - wins)
                        / ((wins + 1) * (free + wins + 1));
                term *= ratio;
                wins++;
                all += term;
                unlikely += term <= TIE ? term : 0;
                if (Double.isInfinite(all) || ratio < 1 && term < NEGLIGIBLE) {
                    break;
                }
            }
            return new Tail(all, unlikely);
        }
    }
}
