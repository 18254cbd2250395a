package io.closerate.stats.ranking;

import java.util.SplittableRandom;

/** Seeded leads for property tests: two scores on a coarse grid (so ties abound) and an outcome that follows them. */
record Leads(double[] first, double[] second, boolean[] won) {

    static Leads seeded(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        Leads leads = new Leads(new double[n], new double[n], new boolean[n]);
        for (int i = 0; i < n; i++) {
            double truth = random.nextDouble();
            leads.first[i] = Math.rint(20 * (truth + random.nextDouble())) - 15;
            leads.second[i] = Math.rint(20 * (truth + random.nextDouble())) / 40;
            leads.won[i] = random.nextDouble() < 0.1 + 0.6 * truth;
        }
        return leads;
    }

    Leads shuffled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Leads copy = new Leads(first.clone(), second.clone(), won.clone());
        for (int i = won.length - 1; i > 0; i--) {
            copy.swap(i, random.nextInt(i + 1));
        }
        return copy;
    }

    private void swap(int i, int j) {
        double one = first[i];
        first[i] = first[j];
        first[j] = one;
        double other = second[i];
        second[i] = second[j];
        second[j] = other;
        boolean end = won[i];
        won[i] = won[j];
        won[j] = end;
    }

    ScoreCounts counts() {
        return ScoreCounts.ofRows(first, won);
    }

    ScorePairs pairs() {
        return ScorePairs.ofRows(first, second, won);
    }
}
