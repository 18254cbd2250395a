package io.closerate.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.closerate.stats.ranking.ScoreCounts;
import io.closerate.stats.ranking.WinCount;
import org.junit.jupiter.api.Test;

class ForecastsTest {

    @Test
    void forgetTheOrderOfTheLeads() {
        Sample sample = Sample.seeded(1, 200, 1);
        assertThat(sample.reversed().forecasts()).isEqualTo(sample.forecasts());
    }

    @Test
    void aCurveTurnsScoresIntoForecasts() {
        ScoreCounts scores = ScoreCounts.of(new double[] {0, 40, 100}, new long[] {5, 5, 5}, new long[] {0, 1, 4});
        Forecasts forecasts = Forecasts.of(scores, score -> score < 50 ? 0.1 : 0.7);
        assertThat(forecasts.size()).isEqualTo(2);
        assertThat(forecasts.count(0)).isEqualTo(new WinCount(10, 1));
        assertThat(forecasts.expectedWins()).isEqualTo(4.5);
    }

    @Test
    void refuseWhatIsNoProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecasts.ofRows(new double[] {0.5, 1.2}, new boolean[] {true, false}))
                .withMessage("a probability must be in [0, 1], but was 1.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecasts.ofRows(new double[0], new boolean[0]))
                .withMessage("forecasts need at least one lead");
        assertThatIllegalArgumentException().isThrownBy(() -> Loss.BRIER.of(Double.NaN, true));
    }
}
