package io.closerate.stats.models;

import io.closerate.stats.distribution.Logit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Cases drawn from a logistic model of attributes with levels; the same for the same seed. */
record SimulatedCases(List<Design.Factor> factors, int[][] levels, int[] won) {

    static SimulatedCases draw(long seed, int cases, int... sizes) {
        Random random = new Random(seed);
        double[][] effects = new double[sizes.length][];
        for (int j = 0; j < sizes.length; j++) {
            effects[j] = random.doubles(sizes[j], -1, 1).toArray();
        }
        int[][] levels = new int[cases][sizes.length];
        int[] won = new int[cases];
        for (int i = 0; i < cases; i++) {
            double logOdds = -0.5;
            for (int j = 0; j < sizes.length; j++) {
                levels[i][j] = random.nextInt(sizes[j]);
                logOdds += effects[j][levels[i][j]];
            }
            won[i] = random.nextDouble() < Logit.probability(logOdds) ? 1 : 0;
        }
        return new SimulatedCases(factors(sizes), levels, won);
    }

    private static List<Design.Factor> factors(int... sizes) {
        List<Design.Factor> factors = new ArrayList<>();
        for (int size : sizes) {
            List<String> levels = IntStream.range(0, size).mapToObj(level -> "l" + level).toList();
            factors.add(new Design.Factor("a" + factors.size(), levels));
        }
        return factors;
    }

    Design design() {
        return Design.ofLevels(factors, levels);
    }

    Observations observations() {
        return Observations.of(design(), won);
    }

    int[] shuffledRows(long seed) {
        List<Integer> rows = new ArrayList<>(IntStream.range(0, won.length).boxed().toList());
        Collections.shuffle(rows, new Random(seed));
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The same cases, except that all of one level have the same outcome. */
    SimulatedCases withOutcomeOfLevel(int attribute, int level, int outcome) {
        int[] changed = IntStream.range(0, won.length).map(i -> levels[i][attribute] == level ? outcome : won[i])
                .toArray();
        return new SimulatedCases(factors, levels, changed);
    }
}
