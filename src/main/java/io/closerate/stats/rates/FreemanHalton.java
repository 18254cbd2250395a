package io.closerate.stats.rates;

import io.closerate.stats.Estimate;
import java.util.List;

/**
 * The exact test of several levels, by Freeman and Halton: Fisher's, by complete enumeration of all tables with the same
 * sums. The p-value is the probability of all tables at most as probable as the observed one (times 1 + 1e-7, for ties).
 */
final class FreemanHalton {

    /** Enumerating them takes a fraction of a second. */
    private static final double MOST_TABLES = 3e6;

    private final double[][] weights;
    private final double observed;
    private double all;
    private double unlikely;

    private FreemanHalton(double[][] weights, double observed) {
        this.weights = weights;
        this.observed = observed;
    }

    /** {@return the p-value; not estimable for fractional counts and for more than three million tables} */
    static Estimate<Double> p(List<Proportion> levels) {
        Proportion pooled = Proportion.pooled(levels);
        // The largest level comes last: its wins follow from the others, so its size costs nothing.
        List<Proportion> ascending = levels.stream().sorted(Proportion.BY_SIZE).toList();
        if (!levels.stream().allMatch(Proportion::isWhole)) {
            return Estimate.not("an exact test needs whole counts");
        } else if (tables(ascending, pooled.wins()) > MOST_TABLES) {
            return Estimate.not("an exact test would have to go through more than 3,000,000 tables");
        }
        double[][] weights = ascending.stream().map(level -> weights(level, pooled)).toArray(double[][]::new);
        double observed = 1;
        for (int i = 0; i < weights.length; i++) {
            observed *= weights[i][(int) ascending.get(i).wins()];
        }
        FreemanHalton sums = new FreemanHalton(weights, observed);
        sums.enumerate(0, (int) pooled.wins(), 1);
        return Estimate.of(Math.min(1, sums.unlikely / sums.all));
    }

    private static double tables(List<Proportion> ascending, double wins) {
        return ascending.stream().limit(ascending.size() - 1L)
                .mapToDouble(level -> Math.min(level.count(), wins) + 1).reduce(1, (a, b) -> a * b);
    }

    /**
     * Binomial probabilities of 0, 1, ... wins at the pooled rate, relative to the likeliest number: with all wins given,
     * their product over the levels is proportional to the probability of a table, and nothing overflows.
     */
    private static double[] weights(Proportion level, Proportion pooled) {
        int most = (int) Math.min(level.count(), pooled.wins());
        int likeliest = (int) Math.min(most, (level.count() + 1) * (pooled.wins() / pooled.count()));
        double odds = pooled.wins() / pooled.losses();
        double[] weights = new double[most + 1];
        weights[likeliest] = 1;
        for (int wins = likeliest; wins < most; wins++) {
            weights[wins + 1] = weights[wins] * odds * (level.count() - wins) / (wins + 1);
        }
        for (int wins = likeliest; wins > 0; wins--) {
            weights[wins - 1] = weights[wins] / odds * wins / (level.count() - wins + 1);
        }
        return weights;
    }

    private void enumerate(int level, int winsLeft, double weight) {
        double[] own = weights[level];
        if (level < weights.length - 1) {
            for (int wins = Math.min(winsLeft, own.length - 1); wins >= 0; wins--) {
                enumerate(level + 1, winsLeft - wins, weight * own[wins]);
            }
        } else if (winsLeft < own.length) {
            double table = weight * own[winsLeft];
            all += table;
            unlikely += table <= observed * FisherExact.TIE ? table : 0;
        }
    }
}
