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

    private final List<Weights> levels;
    private final double observed;
    private double all;
    private double unlikely;

    private FreemanHalton(List<Weights> levels, double observed) {
        this.levels = levels;
        this.observed = observed;
    }

    /** {@return the p-value; not estimable for fractional counts and for more than three million tables} */
    static Estimate<Double> p(List<Proportion> levels) {
        Proportion pooled = Proportion.pooled(levels);
        // The largest level comes last: its wins follow from the others, so its size costs nothing.
        List<Proportion> ascending = levels.stream().sorted(Proportion.BY_SIZE).toList();
        if (!levels.stream().allMatch(Proportion::isWhole)) {
            return Estimate.not("an exact test needs whole counts");
        } else if (tables(ascending, pooled) > MOST_TABLES) {
            return Estimate.not("an exact test would have to go through more than 3,000,000 tables");
        }
        List<Weights> weights = ascending.stream().map(level -> Weights.of(level, pooled)).toList();
        double observed = 1;
        for (int i = 0; i < weights.size(); i++) {
            observed *= weights.get(i).of((long) ascending.get(i).wins());
        }
        FreemanHalton sums = new FreemanHalton(weights, observed);
        sums.enumerate(0, (long) pooled.wins(), 1);
        return Estimate.of(Math.min(1, sums.unlikely / sums.all));
    }

    private static double tables(List<Proportion> ascending, Proportion pooled) {
        return ascending.stream().limit(ascending.size() - 1L)
                .mapToDouble(level -> Weights.most(level, pooled) - Weights.fewest(level, pooled) + 1)
                .reduce(1, (a, b) -> a * b);
    }

    private void enumerate(int level, long winsLeft, double weight) {
        Weights own = levels.get(level);
        if (level < levels.size() - 1) {
            for (long wins = own.fewest; wins <= Math.min(winsLeft, own.most()); wins++) {
                enumerate(level + 1, winsLeft - wins, weight * own.of(wins));
            }
        } else if (winsLeft >= own.fewest && winsLeft <= own.most()) {
            double table = weight * own.of(winsLeft);
            all += table;
            unlikely += table <= observed * FisherExact.TIE ? table : 0;
        }
    }

    /**
     * Binomial probabilities of a level's wins at the pooled rate, relative to the likeliest number: with all wins given,
     * their product over the levels is proportional to the probability of a table, and nothing overflows.
     */
    private record Weights(long fewest, double[] relative) {

        static Weights of(Proportion level, Proportion pooled) {
            long fewest = (long) fewest(level, pooled);
            long most = (long) most(level, pooled);
            long mode = (long) ((level.count() + 1) * (pooled.wins() / pooled.count()));
            int likeliest = (int) (Math.max(fewest, Math.min(most, mode)) - fewest);
            double odds = pooled.wins() / pooled.losses();
            double[] relative = new double[(int) (most - fewest) + 1];
            relative[likeliest] = 1;
            for (int i = likeliest + 1; i < relative.length; i++) {
                relative[i] = relative[i - 1] * odds * (level.count() - fewest - i + 1) / (fewest + i);
            }
            for (int i = likeliest; i > 0; i--) {
                relative[i - 1] = relative[i] / odds * (fewest + i) / (level.count() - fewest - i + 1);
            }
            return new Weights(fewest, relative);
        }

        /** As many as are left when all losses there are fall on this level. */
        static double fewest(Proportion level, Proportion pooled) {
            return Math.max(0, level.count() - pooled.losses());
        }

        static double most(Proportion level, Proportion pooled) {
            return Math.min(level.count(), pooled.wins());
        }

        long most() {
            return fewest + relative.length - 1;
        }

        double of(long wins) {
            return relative[(int) (wins - fewest)];
        }
    }
}
