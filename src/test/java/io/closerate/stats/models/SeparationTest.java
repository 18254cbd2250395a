package io.closerate.stats.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.stats.distribution.Logit;
import io.closerate.stats.models.Separation.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeparationTest {

    @Test
    void everyLevelThatNobodyOrEverybodyWonIsFoundAndNamed() {
        Random random = new Random(42);
        for (int seed = 0; seed < 300; seed++) {
            int[] sizes = IntStream.range(0, 2 + random.nextInt(4)).map(j -> 2 + random.nextInt(5)).toArray();
            int attribute = random.nextInt(sizes.length);
            int level = random.nextInt(sizes[attribute]);
            SimulatedCases cases = SimulatedCases.draw(seed, 60 + random.nextInt(500), sizes)
                    .withOutcomeOfLevel(attribute, level, random.nextInt(2));
            Separation found = Separation.of(cases.observations());
            assertThat(found.type()).as("seed %d", seed).isNotEqualTo(Type.NONE);
            String a = "a" + attribute;
            List<String> expected = level > 0 ? List.of(a + "=l" + level) : IntStream.range(0, sizes[attribute])
                    .mapToObj(l -> l == 0 ? Design.INTERCEPT : a + "=l" + l).toList();
            assertThat(found.infinite()).as("seed %d", seed).containsAll(expected);
        }
    }

    @Test
    void agreesWithTheLinearProgrammesOfKonis() {
        Random random = new Random(7);
        int[] seen = new int[Type.values().length];
        for (int seed = 0; seed < 400; seed++) {
            int rows = 6 + random.nextInt(25);
            int columns = 1 + random.nextInt(4);
            double[][] x = new double[rows][columns];
            int[] won = new int[rows];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    x[i][j] = seed % 2 == 0 ? random.nextInt(3) : Math.rint(random.nextGaussian() * 1000);
                }
                won[i] = seed % 3 == 0 ? random.nextInt(2) : x[i][0] > 0 ? 1 : random.nextInt(10) == 0 ? 1 : 0;
            }
            List<String> names = IntStream.range(0, columns).mapToObj(j -> "x" + j).toList();
            Observations data = Observations.of(Design.of(names, x), won);
            Type type = KonisProgramme.type(data);
            assertThat(Separation.of(data).type()).as("seed %d", seed).isEqualTo(type);
            seen[type.ordinal()]++;
        }
        assertThat(Arrays.stream(seen).min().orElseThrow()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aSmallGapOfANumberSeparatesCompletelyAndAnEqualOverlapDoesNot() {
        assertThat(number(1e-4).type()).isEqualTo(Type.COMPLETE);
        assertThat(number(1e-4).infinite()).containsExactly(Design.INTERCEPT, "x");
        assertThat(number(-1e-4).type()).isEqualTo(Type.NONE);
        assertThat(number(0).type()).isEqualTo(Type.QUASI_COMPLETE);
    }

    /** Losses from -3 to 0, wins from gap to 3. */
    private static Separation number(double gap) {
        double[][] x = new double[400][1];
        int[] won = new int[400];
        for (int i = 0; i < 400; i++) {
            won[i] = i % 2;
            x[i][0] = i % 2 == 0 ? -3 * (i / 398.0) : gap + (3 - gap) * ((i - 1) / 398.0);
        }
        return Separation.of(Observations.of(Design.of(List.of("x"), x), won));
    }

    @Test
    void wideNumericDataAreDecidedEitherWay() {
        Random random = new Random(3);
        double[][] x = new double[2000][29];
        int[] overlapping = new int[2000];
        int[] separated = new int[2000];
        for (int i = 0; i < 2000; i++) {
            double sum = 0;
            for (int j = 0; j < 29; j++) {
                x[i][j] = random.nextGaussian();
                sum += x[i][j] * (j % 3 - 1);
            }
            overlapping[i] = random.nextDouble() < Logit.probability(sum) ? 1 : 0;
            separated[i] = sum > 0 ? 1 : 0;
        }
        Design design = Design.of(IntStream.range(0, 29).mapToObj(j -> "x" + j).toList(), x);
        assertThat(Separation.of(Observations.of(design, overlapping)).type()).isEqualTo(Type.NONE);
        assertThat(Separation.of(Observations.of(design, separated)).type()).isEqualTo(Type.COMPLETE);
    }

    @Test
    void aPairOfLevelsMaySeparateTogether() {
        // Alone neither attribute has a zero cell, but a win always has both or neither flag.
        int[][] levels = {{0, 0}, {0, 0}, {1, 1}, {1, 1}, {0, 1}, {1, 0}, {0, 1}, {1, 0}};
        List<String> flag = List.of("no", "yes");
        Design main = Design.ofLevels(List.of(new Design.Factor("f", flag), new Design.Factor("g", flag)), levels);
        double[][] both = IntStream.range(0, 8).mapToObj(i -> new double[] {levels[i][0] * levels[i][1]})
                .toArray(double[][]::new);
        int[] won = {1, 0, 1, 0, 0, 0, 0, 0};
        assertThat(Separation.of(Observations.of(main, won)).type()).isEqualTo(Type.NONE);
        Separation found = Separation.of(Observations.of(main.and(Design.of(List.of("f:g"), both)), won));
        assertThat(found.type()).isEqualTo(Type.QUASI_COMPLETE);
        assertThat(found.infinite()).containsExactly("f=yes", "g=yes", "f:g");
    }

    @Test
    void oppositeOffsetsOfEqualRowsDoNotSeparate() {
        Observations data = Observations.of(Design.intercept(4), new int[] {1, 0, 1, 0})
                .withOffset(new double[] {1, 2, 3, 4});
        assertThat(Separation.of(data).type()).isEqualTo(Type.NONE);
    }

    @Test
    void oneOutcomeIsSeparatedByTheIntercept() {
        Separation found = Separation.of(Observations.of(Design.intercept(3), new int[] {1, 1, 1}));
        assertThat(found.type()).isEqualTo(Type.COMPLETE);
        assertThat(found.infinite()).containsExactly(Design.INTERCEPT);
    }
}
