package io.closerate.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributeTestTest {

    static List<List<Proportion>> levels() {
        return RandomLevels.sets();
    }

    @ParameterizedTest
    @MethodSource("levels")
    void permutingLevelsOrExchangingWinsAndLossesChangesNothing(List<Proportion> levels) {
        AttributeTest test = AttributeTest.of(levels).get();
        assertSame(AttributeTest.of(RandomLevels.shuffled(levels)).get(), test);
        assertSame(AttributeTest.of(RandomLevels.mirrored(levels)).get(), test);
    }

    private static void assertSame(AttributeTest actual, AttributeTest expected) {
        assertClose(actual.chiSquared().statistic(), expected.chiSquared().statistic());
        assertClose(actual.likelihoodRatio().statistic(), expected.likelihoodRatio().statistic());
        assertClose(actual.cramersVCorrected().orElse(-1.0), expected.cramersVCorrected().orElse(-1.0));
        assertClose(actual.minExpected(), expected.minExpected());
        assertClose(actual.exactP().orElse(-1.0), expected.exactP().orElse(-1.0));
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-12 * Math.abs(expected) + 1e-12));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void repeatingEveryLeadMultipliesTheStatisticsAndKeepsTheEffect(List<Proportion> levels) {
        AttributeTest once = AttributeTest.of(levels).get();
        AttributeTest thrice = AttributeTest.of(RandomLevels.repeated(levels, 3)).get();
        assertClose(thrice.chiSquared().statistic(), 3 * once.chiSquared().statistic());
        assertClose(thrice.likelihoodRatio().statistic(), 3 * once.likelihoodRatio().statistic());
        assertClose(thrice.cramersV(), once.cramersV());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void residualsOfTheWinsSumToNothing(List<Proportion> levels) {
        AttributeTest test = AttributeTest.of(levels).get();
        double expected = test.residuals().stream().mapToDouble(Residual::expectedWins).sum();
        assertThat(expected).isCloseTo(test.pooled().wins(), within(1e-9));
        assertThat(test.residuals()).hasSameSizeAs(test.levels());
    }

    @Test
    void exactTestOfTwoLevelsIsFishers() {
        Proportion first = new Proportion(3, 17);
        for (int wins = 0; wins <= 23; wins++) {
            Proportion second = new Proportion(wins, 23);
            double exact = new AttributeTest(List.of(first, second)).exactP().get();
            assertThat(exact).isCloseTo(new TwoProportions(first, second).fisher().get().twoSided(), within(1e-13));
        }
    }

    @Test
    void exactTestCostsNothingForOneHugeLevel() {
        Proportion small = new Proportion(3, 4);
        Proportion huge = new Proportion(3e11, 1e12);
        double exact = new AttributeTest(List.of(huge, small)).exactP().get();
        assertThat(exact).isCloseTo(0.0837, within(1e-9));
    }

    @Test
    void exactTestRefusesWhatItCannotDo() {
        List<Proportion> many = IntStream.range(0, 12).mapToObj(i -> new Proportion(i, 50)).toList();
        assertThat(new AttributeTest(many).exactP().reason()).contains("3,000,000 tables");
        List<Proportion> weighted = List.of(new Proportion(1.5, 4), new Proportion(2, 9));
        assertThat(new AttributeTest(weighted).exactP().reason()).contains("whole counts");
    }

    @Test
    void oneLevelOrOneOutcomeIsNotEstimable() {
        assertThat(AttributeTest.of(List.of()).isEstimable()).isFalse();
        assertThat(AttributeTest.of(List.of(new Proportion(1, 5), Proportion.NONE)).reason()).contains("two levels");
        assertThat(AttributeTest.of(List.of(new Proportion(0, 5), new Proportion(0, 7))).reason()).contains("both seen");
        assertThatThrownBy(() -> new AttributeTest(List.of(new Proportion(1, 5)))).hasMessageContaining("two levels");
    }

    @Test
    void correctedEffectOfTwoLeadsIsNotEstimable() {
        AttributeTest test = new AttributeTest(List.of(new Proportion(0, 1), new Proportion(1, 1)));
        assertThat(test.cramersVCorrected().isEstimable()).isFalse();
        assertThat(test.cramersV()).isCloseTo(1, within(1e-15));
    }

    @Test
    void trendHasTheSignOfTheSlopeAndIgnoresTheScale() {
        List<Proportion> rising = List.of(new Proportion(2, 20), new Proportion(5, 25), new Proportion(9, 22));
        double z = CochranArmitage.of(rising, List.of(1.0, 2.0, 3.0)).get().z();
        assertThat(z).isPositive();
        assertThat(CochranArmitage.of(rising, List.of(3.0, 2.0, 1.0)).get().z()).isCloseTo(-z, within(1e-12));
        assertThat(CochranArmitage.of(rising, List.of(110.0, 210.0, 310.0)).get().z()).isCloseTo(z, within(1e-12));
        assertThat(CochranArmitage.of(rising, List.of(2.0, 2.0, 2.0)).isEstimable()).isFalse();
        assertThatThrownBy(() -> CochranArmitage.of(rising, List.of(1.0))).hasMessageContaining("3 levels");
    }
}
