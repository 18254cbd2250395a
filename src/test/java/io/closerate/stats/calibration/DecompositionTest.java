package io.closerate.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.ranking.WinCount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecompositionTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void thePartsOfTheBrierScoreAddUpInAnyBins(long seed) {
        Forecasts forecasts = Sample.seeded(seed, 250, 0.6).forecasts();
        for (Bins bins : List.of(Bins.equalWidth(7), Bins.equalWidthRightClosed(10), Bins.equalMass(5))) {
            BinnedCalibration parts = BinnedCalibration.of(forecasts, bins);
            double sum = parts.reliability() - parts.resolution() + parts.uncertainty()
                    + parts.variance() - parts.covariance();
            assertThat(sum).isCloseTo(Loss.BRIER.mean(forecasts), within(1e-14));
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePartsOfCorpAddUpAndAreNotNegative(Loss loss) {
        Forecasts forecasts = Sample.seeded(5, 250, 0.6).forecasts();
        Corp parts = Corp.of(forecasts, loss).get();
        assertThat(parts.miscalibration() - parts.discrimination() + parts.uncertainty())
                .isCloseTo(loss.mean(forecasts), within(1e-14));
        assertThat(parts.miscalibration()).isPositive();
        assertThat(parts.discrimination()).isPositive();
    }

    @Test
    void recalibratedForecastsHaveNoMiscalibration() {
        Forecasts forecasts = Sample.seeded(6, 250, 0.6).forecasts();
        Forecasts mended = Forecasts.of(forecasts.counts(), Isotonic.fit(forecasts.counts())::apply);
        assertThat(Corp.of(mended, Loss.BRIER).get().miscalibration()).isCloseTo(0, within(1e-15));
    }

    @Test
    void anInfiniteLossHasNoParts() {
        Forecasts wrong = Forecasts.ofRows(new double[] {0, 1}, new boolean[] {true, false});
        assertThat(Corp.of(wrong, Loss.LOG).reason())
                .isEqualTo("a certain forecast was wrong, so the loss is infinite");
    }

    @Test
    void binsCloseOnTheSideTheySay() {
        Forecasts edge = Forecasts.ofRows(new double[] {0, 0.5, 1}, new boolean[] {false, true, true});
        assertThat(Bins.equalWidth(2).of(edge)).containsExactly(0, 1, 1);
        assertThat(Bins.equalWidthRightClosed(2).of(edge)).containsExactly(0, 0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Bins.equalMass(0))
                .withMessage("there must be at least 1 bin, but there were 0");
    }

    @Test
    void equalMassNeverPartsATie() {
        Forecasts tied = Forecasts.of(new double[] {0.1, 0.2, 0.9}, new long[] {1, 8, 1}, new long[] {0, 2, 1});
        assertThat(BinnedCalibration.of(tied, Bins.equalMass(2)).bins()).extracting(CalibrationBin::count)
                .containsExactly(new WinCount(9, 2), new WinCount(1, 1));
    }
}
