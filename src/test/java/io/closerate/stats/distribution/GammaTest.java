package io.closerate.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.3, 1, 9.5, 10, 77, 1e6, 1e12})
    void aWholeRiseOfDigammaIsASumOfReciprocals(double x) {
        double sum = 0;
        for (int i = 4; i >= 0; i--) {
            sum += 1 / (x + i);
        }
        assertThat(Gamma.digammaRise(x, 5)).isCloseTo(sum, within(1e-14 * sum));
    }

    @Test
    void aRiseOfNothingIsNothing() {
        assertThat(Gamma.digammaRise(0.3, 0)).isZero();
        assertThat(Gamma.digammaRise(300, 0)).isZero();
    }

    @Test
    void digammaIsTheSlopeOfLogGamma() {
        for (double x : new double[] {0.7, 3, 12, 400}) {
            double step = 1e-4 * x;
            double slope = (Gamma.log(x + step) - Gamma.log(x - step)) / (2 * step);
            assertThat(Gamma.digamma(x)).isCloseTo(slope, within(1e-6));
        }
    }

    @Test
    void refusesArgumentsOutsideTheDomain() {
        assertThatThrownBy(() -> Gamma.digamma(0)).hasMessageContaining("x must be > 0");
        assertThatThrownBy(() -> Gamma.log(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Gamma.digammaRise(1, -1)).hasMessageContaining("-1");
    }
}
