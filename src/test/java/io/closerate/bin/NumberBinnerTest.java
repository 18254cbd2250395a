package io.closerate.bin;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.tally.Tallies;
import io.closerate.tally.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NumberBinnerTest {

    private static final BinningRules RULES = new BinningRules(10, 5, 20);

    private static NumberProfile profile(double[] numbers, boolean won) {
        TreeMap<Double, Long> counts = new TreeMap<>();
        Arrays.stream(numbers).forEach(x -> counts.merge(x, 1L, Long::sum));
        long[] leads = counts.values().stream().mapToLong(x -> x).toArray();
        return new NumberProfile(counts.keySet().stream().mapToDouble(x -> x).toArray(),
                Tallies.of(leads, won ? leads : new long[leads.length]), Tally.NONE);
    }

    private static Bins cut(double... numbers) {
        return new NumberBinner(RULES).bins(profile(numbers, false));
    }

    @Test
    void cutsAreRoundAndHoldAboutAsManyLeads() {
        double[] numbers = new Random(1).doubles(5_000, 0, 1_000).toArray();
        Bins bins = cut(numbers);
        long[] leads = new long[bins.size()];
        Arrays.stream(numbers).forEach(x -> leads[bins.ofNumber(x)]++);
        for (Bin bin : bins.list()) {
            if (bin instanceof Bin.Range range && Double.isFinite(range.to())) {
                assertThat(range.to() % 1).isZero();
            }
        }
        assertThat(Arrays.stream(leads, 3, bins.size() - 5).min().getAsLong()).isGreaterThan(250);
        assertThat(Arrays.stream(leads).max().getAsLong()).isLessThan(800);
    }

    @Test
    void outcomesHaveNoSay() {
        double[] numbers = new Random(2).doubles(500, 0, 10).toArray();
        assertThat(new NumberBinner(RULES).bins(profile(numbers, true))).isEqualTo(cut(numbers));
    }

    @Test
    void aValueThatManyHaveStandsAlone() {
        double[] numbers = new double[1_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i < 400 ? 0 : i;
        }
        Bins bins = cut(numbers);
        assertThat(bins.at(bins.ofNumber(0))).isEqualTo(new Bin.Range(Double.NEGATIVE_INFINITY, ((Bin.Range) bins.at(1)).from()));
        assertThat(bins.ofNumber(0)).isNotEqualTo(bins.ofNumber(420));
    }

    @Test
    void fewValuesHaveARangeEach() {
        Bins bins = cut(1, 1, 1, 2, 2, 3, 7);
        assertThat(List.of(bins.ofNumber(1), bins.ofNumber(2), bins.ofNumber(3), bins.ofNumber(7))).containsExactly(0, 1, 2, 3);
    }

    @Test
    void noNumberGivesMissingAndUnseenOnly() {
        assertThat(cut().size()).isEqualTo(2);
    }

    @Test
    void codesHaveABinOfTheirOwn() {
        double[] numbers = new double[1_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i < 300 ? -1 : i < 900 ? i : 9999;
        }
        Bins bins = cut(numbers);
        assertThat(bins.at(bins.ofNumber(-1))).isEqualTo(new Bin.Special(List.of(-1.0)));
        assertThat(bins.at(bins.ofNumber(9999))).isEqualTo(new Bin.Special(List.of(9999.0)));
    }

    private static List<Double> codes(double... numbers) {
        return cut(numbers).list().stream().filter(Bin.Special.class::isInstance).flatMap(bin -> ((Bin.Special) bin).values().stream()).toList();
    }

    /** A tenth of the leads each have the codes, the others amounts from one number on. */
    private static double[] with(int from, double... codes) {
        double[] numbers = new double[1_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i / 100 < codes.length ? codes[i / 100] : from + i % 60;
        }
        return numbers;
    }

    @Test
    void severalCodesAreFoundButAmountsThatLookAlikeAreNot() {
        assertThat(codes(with(0, -1, -9, 999, 9999))).containsExactly(-9.0, -1.0, 999.0, 9999.0);
        assertThat(codes(with(-30, -999))).as("below amounts that are negative too").containsExactly(-999.0);
        assertThat(codes(with(0, -1, -2, -3))).as("degrees below zero").isEmpty();
        assertThat(codes(with(0, 88))).isEmpty();
        assertThat(codes(with(45, 99))).as("no more than the next amounts").isEmpty();
    }

    @Test
    void codesThatAreAskedForAreTakenAndNoOthers() {
        double[] numbers = with(0, -1, 7);
        NumberBinner binner = new NumberBinner(RULES);
        Bins asked = binner.bins(profile(numbers, false), LevelRules.NONE.withSpecial(List.of(7.0)));
        assertThat(asked.list()).contains(new Bin.Special(List.of(7.0))).doesNotContain(new Bin.Special(List.of(-1.0)));
        assertThat(asked.ofNumber(6)).isNotEqualTo(asked.ofNumber(7));
        assertThat(binner.bins(profile(numbers, false), LevelRules.NONE.withSpecial(List.of())).list()).noneMatch(Bin.Special.class::isInstance);
        Bins cut = binner.bins(profile(numbers, false), LevelRules.NONE.withSpecial(List.of(7.0)).withCuts(List.of(5.0, 30.0)));
        assertThat(cut.list().stream().filter(Bin.Range.class::isInstance)).hasSize(3);
        assertThat(cut.at(cut.ofNumber(7))).isEqualTo(new Bin.Special(List.of(7.0)));
    }

    @Test
    void aLowestOrHighestAmountIsNoCode() {
        double[] numbers = new double[1_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i % 100;
        }
        assertThat(cut(numbers).list()).noneMatch(Bin.Special.class::isInstance);
    }
}
