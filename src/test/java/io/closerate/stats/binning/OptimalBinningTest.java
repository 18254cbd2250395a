package io.closerate.stats.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimalBinningTest {

    /** A case where keeping only the best way to each end, without its last bin, misses the optimum. */
    @Test
    void findsTheOptimumThatASearchWithoutTheLastBinMisses() {
        long[] wins = {15, 8, 71, 112, 32};
        long[] losses = {95, 14, 30, 3, 68};
        long[] leads = IntStream.range(0, 5).mapToLong(i -> wins[i] + losses[i]).toArray();
        Constraints constraints = Constraints.NONE.withTrend(Trend.ASCENDING).withMaxBins(3).withFloors(new Floors(56, 0, 0));

        Merge merge = OptimalBinning.of(constraints).cut(Cells.of(leads, wins));

        assertThat(merge.value()).isCloseTo(0.979091, within(5e-7));
        assertThat(merge.feasible()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Trend.class, names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
    void equalsEnumerationOfAllMerges(Trend trend) {
        SplittableRandom random = new SplittableRandom(20261122 + trend.ordinal());
        int infeasible = 0;
        for (int i = 0; i < 6_000; i++) {
            int cells = i % 100 == 0 ? 13 : 1 + random.nextInt(9);
            Enumeration all = randomCase(random, cells, trend);
            Merge merge = OptimalBinning.of(all.objective(), all.constraints()).cut(Cells.of(all.leads(), all.wins()));
            double best = all.best();
            assertThat(merge.feasible()).as("feasible: %s", all).isEqualTo(best > Double.NEGATIVE_INFINITY);
            if (merge.feasible()) {
                assertThat(merge.value()).as("worth: %s", all).isCloseTo(best, within(1e-8));
                assertThat(all.allows(merge.cuts())).as("allowed: %s", all).isTrue();
            } else {
                infeasible++;
                assertThat(merge.cuts()).isEmpty();
            }
        }
        assertThat(infeasible).as("cases without a solution were met, but not too many").isBetween(100, 3_000);
    }

    /** What {@link OptimalBinning} says of AUTO, by trying all merges: the trend by Schwarz's criterion, then the bins by the objective. */
    @Test
    void autoEqualsEnumerationOfAllMergesToo() {
        SplittableRandom random = new SplittableRandom(20261129);
        Map<Trend, Integer> chosen = new EnumMap<>(Trend.class);
        for (int i = 0; i < 4_000; i++) {
            Enumeration any = randomCase(random, i % 100 == 0 ? 13 : 1 + random.nextInt(9), Trend.NONE);
            Merge merge = OptimalBinning.of(any.objective(), any.constraints().withTrend(Trend.AUTO)).cut(Cells.of(any.leads(), any.wins()));
            Map<Trend, Double> judged = new EnumMap<>(Trend.class);
            for (Trend trend : List.of(Trend.ASCENDING, Trend.DESCENDING, Trend.PEAK, Trend.VALLEY)) {
                judged.put(trend, any.with(Objective.schwarz(), trend).best());
            }
            double monotone = Math.max(judged.get(Trend.ASCENDING), judged.get(Trend.DESCENDING));
            double turning = Math.max(judged.get(Trend.PEAK), judged.get(Trend.VALLEY)) - Math.log(Math.max(1, Arrays.stream(any.leads()).sum())) / 2;
            List<Trend> best = Math.abs(turning - monotone) < 1e-9 ? List.of(Trend.values()) : turning > monotone ? best(judged, Trend.PEAK, Trend.VALLEY)
                    : best(judged, Trend.ASCENDING, Trend.DESCENDING);
            double worth = best.stream().filter(trend -> trend != Trend.AUTO && trend != Trend.NONE)
                    .mapToDouble(trend -> any.with(any.objective(), trend).best()).max().orElseThrow();
            assertThat(merge.feasible()).as("feasible: %s", any).isEqualTo(worth > Double.NEGATIVE_INFINITY);
            if (merge.bins() > 1) {
                chosen.merge(merge.trend(), 1, Integer::sum);
                assertThat(best).as("trend: %s", any).contains(merge.trend());
                assertThat(any.with(any.objective(), merge.trend()).allows(merge.cuts())).as("allowed: %s", any).isTrue();
                worth = best.size() == 4 + 2 ? any.with(any.objective(), merge.trend()).best() : worth;
            }
            if (merge.feasible()) {
                assertThat(merge.value()).as("worth: %s", any).isCloseTo(worth, within(1e-8));
            }
        }
        assertThat(chosen.keySet()).as("all were met").containsExactlyInAnyOrder(Trend.ASCENDING, Trend.DESCENDING, Trend.PEAK, Trend.VALLEY);
    }

    /** The better of two trends; both where they are judged alike. */
    private static List<Trend> best(Map<Trend, Double> judged, Trend first, Trend second) {
        double ahead = judged.get(first) - judged.get(second);
        return ahead > 1e-9 ? List.of(first) : ahead < -1e-9 ? List.of(second) : List.of(first, second);
    }

    private static Enumeration randomCase(SplittableRandom random, int cells, Trend trend) {
        double[] leads = new double[cells];
        double[] wins = new double[cells];
        for (int i = 0; i < cells; i++) {
            leads[i] = random.nextInt(8) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 4 : 60);
            wins[i] = leads[i] == 0 ? 0 : random.nextInt((int) leads[i] + 1);
        }
        Constraints constraints = Constraints.NONE.withTrend(trend);
        if (random.nextInt(2) == 0) {
            constraints = constraints.withMaxBins(1 + random.nextInt(cells));
        }
        if (random.nextInt(2) == 0) {
            constraints = constraints.withFloors(new Floors(random.nextInt(30), random.nextInt(6), random.nextInt(6)));
        }
        if (random.nextInt(3) == 0) {
            constraints = constraints.withContrast(new Contrast(random.nextDouble() / 5, 1));
        } else if (random.nextInt(3) == 0) {
            constraints = constraints.withContrast(new Contrast(0, 0.01 + random.nextDouble() / 2));
        }
        if (random.nextInt(4) == 0 && cells > 1) {
            constraints = constraints.withFixedCuts(List.of(1 + random.nextInt(cells - 1)));
        }
        Objective objective = random.nextInt(3) == 0 ? Objective.logLikelihood(random.nextDouble() * 3)
                : Objective.informationValue();
        return new Enumeration(leads, wins, objective, constraints);
    }

    @Test
    void unconstrainedBinsAreTheCellsOfDifferentRates() {
        Merge merge = OptimalBinning.of(Constraints.NONE).cut(Cells.of(new long[] {10, 10, 20, 30}, new long[] {1, 5, 10, 3}));

        assertThat(merge.cuts()).as("5 of 10 and 10 of 20 are one rate").containsExactly(1, 3);
    }

    @Test
    void neighbouringCellsOfWinsOnlyAreMerged() {
        Merge merge = OptimalBinning.of(Constraints.NONE).cut(Cells.of(new long[] {1, 1, 2, 100}, new long[] {1, 1, 2, 5}));

        assertThat(merge.cuts()).containsExactly(3);
    }

    @Test
    void oneClassGivesASingleBin() {
        Merge merge = OptimalBinning.of(Constraints.NONE).cut(Cells.of(new long[] {10, 20, 30}, new long[] {0, 0, 0}));

        assertThat(merge).isEqualTo(new Merge(List.of(), Trend.NONE, 0, true));
    }

    @Test
    void noLeadsGiveASingleBinThatIsNotFeasible() {
        Merge merge = OptimalBinning.of(Constraints.NONE).cut(Cells.of(new long[] {0, 0}, new long[] {0, 0}));

        assertThat(merge).isEqualTo(new Merge(List.of(), Trend.NONE, 0, false));
    }

    @Test
    void fixedCutsAreKeptThoughTheyAreWorthNothing() {
        Constraints constraints = Constraints.NONE.withFixedCuts(List.of(2, 1, 2));
        Merge merge = OptimalBinning.of(Objective.schwarz(), constraints)
                .cut(Cells.of(new long[] {10, 10, 10, 10}, new long[] {5, 5, 5, 5}));

        assertThat(merge.cuts()).containsExactly(1, 2);
    }

    @Test
    void aFixedCutBeyondTheCellsIsRefused() {
        OptimalBinning binning = OptimalBinning.of(Constraints.NONE.withFixedCuts(List.of(2)));

        assertThatIllegalArgumentException().isThrownBy(() -> binning.cut(Cells.of(new long[] {1, 1}, new long[] {0, 1})))
                .withMessage("a cut must be in [1, 1], but one was fixed at 2");
    }

    @Test
    void moreWinsThanLeadsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cells.of(new double[] {1}, new double[] {Double.NaN}))
                .withMessage("wins must be in [0, leads], but cell 0 has NaN wins of 1.0 leads");
    }

    @Test
    void turningTheCellsRoundTurnsTheMergeRound() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            Cells cells = drawn(random, 20, 1_000, x -> 0.1 + 0.5 * x * x);
            Merge there = OptimalBinning.of(Constraints.NONE.withTrend(Trend.PEAK).withMaxBins(5)).cut(cells);
            Merge back = OptimalBinning.of(Constraints.NONE.withTrend(Trend.PEAK).withMaxBins(5)).cut(reversed(cells));
            assertThat(back.value()).isCloseTo(there.value(), within(1e-9));
        }
    }

    @Test
    void autoKeepsNoisyMonotoneCellsMonotone() {
        assertThat(chosen(x -> 0.1 + 0.3 * x)).as("rising").containsOnly(Trend.ASCENDING);
        assertThat(chosen(x -> 0.4 - 0.3 * x)).as("falling").containsOnly(Trend.DESCENDING);
        assertThat(chosen(x -> 0.2)).as("flat").doesNotContain(Trend.PEAK, Trend.VALLEY);
    }

    @Test
    void autoFindsAClearPeakAndAClearValley() {
        assertThat(chosen(x -> x > 0.3 && x < 0.7 ? 0.4 : 0.15)).containsOnly(Trend.PEAK);
        assertThat(chosen(x -> x > 0.3 && x < 0.7 ? 0.15 : 0.4)).containsOnly(Trend.VALLEY);
    }

    private static List<Trend> chosen(DoubleUnaryOperator rate) {
        SplittableRandom random = new SplittableRandom(20261123);
        Constraints constraints = Constraints.NONE.withTrend(Trend.AUTO).withMaxBins(6).withFloors(new Floors(50, 5, 5));
        List<Trend> trends = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            trends.add(OptimalBinning.of(constraints).cut(drawn(random, 20, 2_000, rate)).trend());
        }
        return trends;
    }

    private static Cells drawn(SplittableRandom random, int size, int count, DoubleUnaryOperator rate) {
        long[] leads = new long[size];
        long[] wins = new long[size];
        for (int i = 0; i < count; i++) {
            int cell = random.nextInt(size);
            leads[cell]++;
            wins[cell] += random.nextDouble() < rate.applyAsDouble((cell + 0.5) / size) ? 1 : 0;
        }
        return Cells.of(leads, wins);
    }

    private static Cells reversed(Cells cells) {
        int last = cells.size() - 1;
        return Cells.of(IntStream.rangeClosed(0, last).mapToDouble(i -> cells.leads(last - i)).toArray(),
                IntStream.rangeClosed(0, last).mapToDouble(i -> cells.wins(last - i)).toArray());
    }
}
