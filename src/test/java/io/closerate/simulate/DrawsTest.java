package io.closerate.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final int MANY = 200_000;

    private static double[] many(ToDoubleFunction<Draws> draw) {
        Draws draws = Draws.of(7, 0);
        return DoubleStream.generate(() -> draw.applyAsDouble(draws)).limit(MANY).toArray();
    }

    private static double mean(double[] numbers) {
        return DoubleStream.of(numbers).average().orElseThrow();
    }

    private static double variance(double[] numbers) {
        double mean = mean(numbers);
        return DoubleStream.of(numbers).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }

    @Test
    void unitsAreThoseOfSplitMix64AsTheJdkHasIt() {
        for (long state : List.of(0L, 1L, -1L, 42L, Long.MIN_VALUE)) {
            Draws ours = new Draws(state);
            SplittableRandom theirs = new SplittableRandom(state);
            for (int i = 0; i < 1000; i++) {
                assertThat(ours.unit()).isEqualTo(theirs.nextDouble());
            }
        }
    }

    @Test
    void neighbouringStreamsAndSeedsDiffer() {
        long distinct = IntStream.range(0, 100).boxed()
                .flatMap(seed -> IntStream.range(0, 100).mapToObj(stream -> Draws.of(seed, stream).unit()))
                .distinct().count();
        assertThat(distinct).isEqualTo(10_000);
    }

    @Test
    void normalNumbersHaveMeanZeroAndVarianceOne() {
        double[] numbers = many(Draws::normal);
        assertThat(mean(numbers)).isCloseTo(0, within(4 / Math.sqrt(MANY)));
        assertThat(variance(numbers)).isCloseTo(1, within(4 * Math.sqrt(2.0 / MANY)));
    }

    @Test
    void poissonCountsHaveMeanAndVarianceAlike() {
        for (double mean : new double[] {0.1, 3, 60}) {
            double[] counts = many(draws -> draws.poisson(mean));
            assertThat(mean(counts)).isCloseTo(mean, within(4 * Math.sqrt(mean / MANY)));
            assertThat(variance(counts)).isCloseTo(mean, within(0.05 * mean));
        }
        assertThat(Draws.of(1, 1).poisson(0)).isZero();
    }

    @Test
    void halfOfTheLogNormalNumbersAreBelowTheMedian() {
        double below = DoubleStream.of(many(draws -> draws.logNormal(40, 0.8))).filter(x -> x < 40).count();
        assertThat(below / MANY).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(MANY)));
    }

    @Test
    void choicesComeByTheirWeights() {
        Choice choice = Choice.of(List.of(new Level("rare", 1, 0), new Level("never", 0, 0), new Level("common", 9, 0)));
        Draws draws = Draws.of(3, 0);
        List<String> words = new ArrayList<>();
        IntStream.range(0, MANY).forEach(i -> words.add(choice.draw(draws)));
        assertThat(words).doesNotContain("never");
        assertThat(Collections.frequency(words, "rare") / (double) MANY).isCloseTo(0.1, within(4 * 0.3 / Math.sqrt(MANY)));
    }

    @Test
    void wholeNumbersReachBothEnds() {
        assertThat(DoubleStream.of(many(draws -> draws.whole(-1, 2))).boxed()).containsOnly(-1.0, 0.0, 1.0, 2.0);
    }

    @Test
    void whatIsOutsideTheDomainIsRefusedWithItsValue() {
        Draws draws = Draws.of(1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> draws.chance(Double.NaN)).withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> draws.chance(1.5)).withMessageContaining("1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> draws.poisson(501)).withMessageContaining("501");
        assertThatIllegalArgumentException().isThrownBy(() -> draws.logNormal(0, 1)).withMessageContaining("0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> draws.whole(2, 1)).withMessageContaining("[2, 1]");
        assertThatIllegalArgumentException().isThrownBy(() -> new Level("x", -1, 0)).withMessageContaining("-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Level("x", 1, Double.NaN)).withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> Choice.of(List.of(new Level("x", 0, 0))));
    }
}
