package io.closerate.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Interval;
import io.closerate.stats.ZTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwoProportionsTest {

    static List<TwoProportions> pairs() {
        List<TwoProportions> pairs = new ArrayList<>();
        for (List<Proportion> levels : RandomLevels.sets()) {
            TwoProportions.of(levels.get(0), levels.get(1)).map(pairs::add);
        }
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void exchangingTheGroupsTurnsTheSign(TwoProportions two) {
        TwoProportions turned = new TwoProportions(two.second(), two.first());
        assertThat(turned.difference()).isEqualTo(-two.difference());
        assertOpposite(turned.newcombe(0.95), two.newcombe(0.95));
        assertOpposite(turned.agrestiCaffo(0.95), two.agrestiCaffo(0.95));
        assertThat(turned.haldane().log()).isEqualTo(-two.haldane().log());
        assertThat(turned.pooledTest().map(ZTest::z).orElse(0.0)).isEqualTo(-two.pooledTest().map(ZTest::z).orElse(-0.0));
        assertThat(turned.fisher().get().less()).isCloseTo(two.fisher().get().greater(), within(1e-13));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void exchangingWinsAndLossesTurnsTheSign(TwoProportions two) {
        TwoProportions mirrored = new TwoProportions(two.first().mirrored(), two.second().mirrored());
        assertOpposite(mirrored.newcombe(0.95), two.newcombe(0.95));
        assertThat(mirrored.haldane().log()).isCloseTo(-two.haldane().log(), within(1e-12));
        assertThat(mirrored.yates().map(ChiSquaredTest::statistic).orElse(0.0))
                .isCloseTo(two.yates().map(ChiSquaredTest::statistic).orElse(0.0), within(1e-9));
        assertThat(mirrored.fisher().get().twoSided()).isCloseTo(two.fisher().get().twoSided(), within(1e-13));
    }

    private static void assertOpposite(Interval actual, Interval expected) {
        assertThat(actual.lower()).isCloseTo(-expected.upper(), within(1e-12));
        assertThat(actual.upper()).isCloseTo(-expected.lower(), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void newcombesLimitsContainTheDifference(TwoProportions two) {
        assertThat(two.newcombe(0.95).contains(two.difference())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theSquareOfThePooledTestIsChiSquared(TwoProportions two) {
        assertThat(two.pooledTest().isEstimable()).isEqualTo(two.chiSquared().isEstimable());
        two.pooledTest().map(test -> assertThat(test.z() * test.z())
                .isCloseTo(two.chiSquared().get().statistic(), within(1e-9 * (1 + test.z() * test.z()))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void fishersTailsOverlapInTheObservedTableOnly(TwoProportions two) {
        FisherExact fisher = two.fisher().get();
        double observed = fisher.less() + fisher.greater() - 1;
        assertThat(observed).isBetween(0.0, 1 + 1e-12);
        assertThat(fisher.twoSided()).isGreaterThanOrEqualTo(Math.min(fisher.less(), fisher.greater()) - 1e-12);
    }

    @Test
    void fisherKeepsItsDigitsAtMillionsAndNeverAnswersNaN() {
        Proportion none = new Proportion(0, 1_000_000);
        FisherExact opposite = new TwoProportions(none, none.mirrored()).fisher().get();
        assertThat(opposite).isEqualTo(new FisherExact(0, 0, 1));
        FisherExact equal = new TwoProportions(new Proportion(2e6, 1e7), new Proportion(2e6, 1e7)).fisher().get();
        assertThat(equal.twoSided()).isEqualTo(1);
        assertThat(equal.less()).isCloseTo(equal.greater(), within(1e-12));
    }

    @Test
    void saysWhatCannotBeEstimated() {
        TwoProportions lost = new TwoProportions(new Proportion(0, 10), new Proportion(0, 12));
        assertThat(lost.pooledTest().isEstimable()).isFalse();
        assertThat(lost.oddsRatio().isEstimable()).isFalse();
        assertThat(lost.riskRatio().isEstimable()).isFalse();
        assertThat(lost.woolf().isEstimable()).isFalse();
        assertThat(TwoProportions.of(Proportion.NONE, new Proportion(1, 2)).reason()).isEqualTo("a group has no leads");
        assertThat(new TwoProportions(new Proportion(0.5, 3), new Proportion(1, 2)).fisher().reason()).contains("whole");
        assertThatThrownBy(() -> new TwoProportions(Proportion.NONE, Proportion.NONE)).hasMessageContaining("leads");
    }
}
