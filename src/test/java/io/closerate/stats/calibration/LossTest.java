package io.closerate.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {

    private static final Forecasts CERTAIN_AND_WRONG =
            Forecasts.ofRows(new double[] {0, 1}, new boolean[] {true, true});

    @ParameterizedTest
    @EnumSource
    void theMeanOverCountsIsTheMeanOverLeads(Loss loss) {
        Sample sample = Sample.seeded(2, 300, 0.7);
        double sum = 0;
        for (int i = 0; i < 300; i++) {
            sum += loss.of(sample.stated()[i], sample.won()[i]);
        }
        assertThat(loss.mean(sample.forecasts())).isCloseTo(sum / 300, within(1e-13));
    }

    @ParameterizedTest
    @EnumSource
    void leadsSeenTwiceChangeNoMean(Loss loss) {
        Sample sample = Sample.seeded(3, 150, 0.7);
        assertThat(loss.mean(sample.twice().forecasts())).isCloseTo(loss.mean(sample.forecasts()), within(1e-15));
    }

    @Test
    void aCertainAndWrongForecastIsInfinitelyBadUnlessClipped() {
        assertThat(Loss.LOG.mean(CERTAIN_AND_WRONG)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Loss.CLIPPED_LOG.mean(CERTAIN_AND_WRONG)).isCloseTo(-Math.log(1e-15) / 2, within(1e-14));
    }

    @Test
    void aCertainAndRightForecastLosesNothing() {
        assertThat(Loss.LOG.mean(Forecasts.ofRows(new double[] {0, 1}, new boolean[] {false, true}))).isZero();
    }

    @Test
    void theCloseRateItselfHasNoSkill() {
        Forecasts flat = Forecasts.of(new double[] {0.25}, new long[] {8}, new long[] {2});
        assertThat(Loss.BRIER.skill(flat).get()).isZero();
    }

    @Test
    void oneClassCannotBeBeaten() {
        Forecasts won = Forecasts.of(new double[] {0.9, 0.8}, new long[] {1, 1}, new long[] {1, 1});
        assertThat(Loss.BRIER.skill(won).reason())
                .isEqualTo("all leads ended alike, so the overall close rate cannot be beaten");
    }
}
