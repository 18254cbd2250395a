package io.closerate.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InformationValueTest {

    static List<List<Proportion>> levels() {
        return RandomLevels.sets();
    }

    @ParameterizedTest
    @MethodSource("levels")
    void permutingLevelsChangesNothing(List<Proportion> levels) {
        double value = InformationValue.of(levels).get().value();
        assertThat(InformationValue.of(RandomLevels.shuffled(levels)).get().value()).isCloseTo(value, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void exchangingWinsAndLossesTurnsTheWeightsAndKeepsTheValue(List<Proportion> levels) {
        InformationValue own = InformationValue.of(levels).get();
        InformationValue mirrored = InformationValue.of(RandomLevels.mirrored(levels)).get();
        assertThat(mirrored.value()).isCloseTo(own.value(), within(1e-12));
        for (int i = 0; i < levels.size(); i++) {
            assertThat(mirrored.weights().get(i)).isCloseTo(-own.weights().get(i), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    void repeatingEveryLeadKeepsTheValueAndMultipliesItsStatistic(List<Proportion> levels) {
        InformationValue once = InformationValue.of(levels, 1).get();
        InformationValue twice = InformationValue.of(RandomLevels.repeated(levels, 2), 2).get();
        assertThat(twice.value()).isCloseTo(once.value(), within(1e-12));
        assertThat(twice.nullTest().get().statistic()).isCloseTo(2 * once.nullTest().get().statistic(), within(1e-9));
    }

    @Test
    void aLevelWithoutLeadsWeighsNothingAndChangesNothing() {
        List<Proportion> levels = List.of(new Proportion(3, 9), new Proportion(1, 20));
        List<Proportion> more = List.of(new Proportion(3, 9), Proportion.NONE, new Proportion(1, 20));
        InformationValue with = InformationValue.of(more).get();
        assertThat(with.weights().get(1)).isZero();
        assertThat(with.value()).isEqualTo(InformationValue.of(levels).get().value());
        assertThat(with.zeroCell()).isFalse();
    }

    @Test
    void aPureLevelIsInfiniteWithoutPseudoCountAndFlaggedWithIt() {
        List<Proportion> levels = List.of(new Proportion(0, 9), new Proportion(5, 20));
        InformationValue raw = InformationValue.of(levels, 0).get();
        assertThat(raw.value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(raw.nullTest().reason()).contains("infinite");
        assertThat(InformationValue.of(levels).get().value()).isFinite();
        assertThat(InformationValue.of(levels).get().zeroCell()).isTrue();
    }

    @Test
    void oneOutcomeIsNotEstimableWhateverThePseudoCount() {
        List<Proportion> won = List.of(new Proportion(9, 9), new Proportion(5, 5));
        assertThat(InformationValue.of(won, 1).reason()).contains("both seen");
        assertThat(InformationValue.of(List.of()).isEstimable()).isFalse();
        assertThatThrownBy(() -> InformationValue.of(won, -1)).hasMessageContaining("-1.0");
    }
}
