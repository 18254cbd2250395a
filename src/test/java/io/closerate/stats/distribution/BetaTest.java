package io.closerate.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {

    @ParameterizedTest
    @CsvSource({"1e-10, 0.5, 1e7", "0.025, 3, 1e8", "0.025, 1e7, 1e7", "1e-300, 2, 3", "1e-200, 500, 700", "0.4, 0.01, 5",
        "0.5, 2, 2", "0.975, 10, 0.3", "0.999999, 3, 40"})
    void quantileIsWhereTheDistributionReachesP(double p, double a, double b) {
        double x = Beta.quantile(p, a, b);
        assertThat(Beta.cdf(x, a, b)).isCloseTo(p, within(1e-9 * p));
    }

    @ParameterizedTest
    @CsvSource({"0.025, 0.5, 10.5", "0.3, 200, 0.7", "1e-9, 40, 60"})
    void exchangingTheShapesMirrorsTheDistribution(double p, double a, double b) {
        assertThat(Beta.upperQuantile(p, a, b)).isCloseTo(1 - Beta.quantile(p, b, a), within(1e-15));
        assertThat(Beta.sf(0.3, a, b)).isCloseTo(Beta.cdf(0.7, b, a), within(1e-14));
    }

    @Test
    void uniformQuantilesAreTheProbabilities() {
        for (double p : new double[] {1e-300, 1e-9, 0.2, 0.5, 0.8}) {
            assertThat(Beta.quantile(p, 1, 1)).isCloseTo(p, within(1e-13 * p));
        }
    }

    @Test
    void theEndsAreTheEnds() {
        assertThat(Beta.quantile(0, 2, 3)).isZero();
        assertThat(Beta.quantile(1, 2, 3)).isEqualTo(1);
        assertThat(Beta.upperQuantile(0, 2, 3)).isEqualTo(1);
        assertThat(Beta.upperQuantile(1, 2, 3)).isZero();
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> Beta.quantile(Double.NaN, 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Beta.upperQuantile(1.5, 2, 3)).hasMessageContaining("1.5");
    }
}
