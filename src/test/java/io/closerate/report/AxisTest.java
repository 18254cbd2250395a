package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {

    @Test
    void endsWithANumberAboveTheHighestMark() {
        for (double to : new double[] {0.3, 1, 2.23, 4.9, 5, 17.1}) {
            Axis axis = Axis.upTo("lift", to, Figures.ENGLISH);
            assertThat(axis.to()).isGreaterThanOrEqualTo(to).isCloseTo(axis.ticks().get(axis.ticks().size() - 1).at(), within(1e-9)).isLessThan(1.4 * to);
        }
    }

    private static final Figures FIGURES = new Figures(Language.ENGLISH.numbers());

    @ParameterizedTest
    @ValueSource(doubles = {0.003, 0.07, 0.2, 0.333, 0.61, 1})
    void sharesHaveTicksFromZeroToTheirEnd(double most) {
        Axis axis = Axis.shares("share", most, FIGURES);
        assertThat(axis.to()).isGreaterThanOrEqualTo(most);
        assertThat(axis.ticks().get(0).label()).isEqualTo("0\u00A0%");
        assertThat(axis.share(axis.ticks().get(axis.ticks().size() - 1).at())).isCloseTo(1, within(1e-9));
        assertThat(axis.ticks().size()).isBetween(2, 7);
        assertThat(axis.ticks().stream().map(Axis.Tick::label)).doesNotHaveDuplicates();
    }

    @Test
    void roundNumbersAreMultiplesOfOneTwoOrFive() {
        assertThat(Axis.round("score", -130, 210, FIGURES).ticks().stream().map(Axis.Tick::label))
                .containsExactly("−100", "−50", "0", "50", "100", "150", "200");
        assertThat(Axis.step(0.2)).isEqualTo(0.2);
        assertThat(Axis.step(15.7)).isEqualTo(20);
        assertThat(Axis.step(7)).isEqualTo(10);
    }
}
