package io.closerate.stats.rates;

import io.closerate.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Adjusts p-values for their number: of twenty useless attributes at least one is "significant" at 0.05 in two
 * data sets of three.
 *
 * <p>With the m p-values sorted ascending, the k-th of them becomes its own multiple below, at most 1, and is then brought
 * into order: step-up methods take the minimum over it and all larger ones, step-down methods the maximum over it and all
 * smaller ones. What is not estimable stays so, with its reason, and does not count in m.
 *
 * <p>Benjamini and Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x; Benjamini and Yekutieli (2001),
 * doi:10.1214/aos/1013699998; Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of
 * Statistics 6, 1979; Hochberg (1988), doi:10.1093/biomet/75.4.800.
 */
public enum Multiplicity {

    /** {@code p m/k}, step-up: the expected share of false findings, for independent or positively dependent tests. */
    BENJAMINI_HOCHBERG(true) {
        @Override
        double multiple(int k, int m) {
            return (double) m / k;
        }
    },

    /** {@code p m/k (1 + 1/2 + ... + 1/m)}, step-up: the expected share of false findings under any dependence. */
    BENJAMINI_YEKUTIELI(true) {
        @Override
        double multiple(int k, int m) {
            double harmonic = 0;
            for (int i = m; i > 0; i--) {
                harmonic += 1.0 / i;
            }
            return harmonic * m / k;
        }
    },

    /** {@code p (m - k + 1)}, step-down: the chance of any false finding, under any dependence. */
    HOLM(false) {
        @Override
        double multiple(int k, int m) {
            return m - k + 1;
        }
    },

    /** {@code p (m - k + 1)}, step-up: the chance of any false finding, for independent tests. */
    HOCHBERG(true) {
        @Override
        double multiple(int k, int m) {
            return m - k + 1;
        }
    },

    /** {@code p m}: the chance of any false finding, under any dependence; Holm is never worse. */
    BONFERRONI(false) {
        @Override
        double multiple(int k, int m) {
            return m;
        }
    };

    private final boolean stepUp;

    Multiplicity(boolean stepUp) {
        this.stepUp = stepUp;
    }

    /** {@return what the k-th smallest of m p-values is multiplied by} */
    abstract double multiple(int k, int m);

    /**
     * Adjusts p-values.
     *
     * @param pValues each in [0, 1], or not estimable
     * @return the adjusted p-values in the order of the given ones
     */
    public List<Estimate<Double>> adjust(List<Estimate<Double>> pValues) {
        List<Integer> ascending = ascending(pValues);
        List<Estimate<Double>> adjusted = new ArrayList<>(pValues);
        int m = ascending.size();
        double reached = stepUp ? 1 : 0;
        for (int step = 1; step <= m; step++) {
            int k = stepUp ? m + 1 - step : step;
            int index = ascending.get(k - 1);
            double own = Math.min(1, pValues.get(index).get() * multiple(k, m));
            reached = stepUp ? Math.min(reached, own) : Math.max(reached, own);
            adjusted.set(index, Estimate.of(reached));
        }
        return List.copyOf(adjusted);
    }

    private static List<Integer> ascending(List<Estimate<Double>> pValues) {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < pValues.size(); i++) {
            if (pValues.get(i).isEstimable()) {
                double p = pValues.get(i).get();
                if (!(p >= 0 && p <= 1)) {
                    throw new IllegalArgumentException("a p-value must be in [0, 1], but was " + p);
                }
                known.add(i);
            }
        }
        known.sort(Comparator.comparing(i -> pValues.get(i).get()));
        return known;
    }
}
