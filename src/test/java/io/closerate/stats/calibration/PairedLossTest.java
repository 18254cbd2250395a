package io.closerate.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.distribution.Logit;
import io.closerate.stats.ranking.PairedAuc;
import io.closerate.stats.ranking.ScorePairs;
import io.closerate.stats.ranking.WinCount;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedLossTest {

    private static ScorePairs recalibrated(double slope) {
        Sample sample = Sample.seeded(1, 600, slope);
        double[] mended = Arrays.stream(sample.stated()).map(p -> Logit.probability(slope * Logit.logOdds(p))).toArray();
        return ScorePairs.ofRows(sample.stated(), mended, sample.won());
    }

    @Test
    void seesTheRecalibrationThatTheAucCannotSee() {
        ScorePairs pairs = recalibrated(0.3);
        assertThat(PairedAuc.of(pairs).get().p().get()).isEqualTo(1);
        PairedLoss brier = PairedLoss.of(pairs, Loss.BRIER).get();
        assertThat(brier.difference()).isPositive();
        assertThat(brier.test().get().p()).isLessThan(0.001);
        assertThat(brier.test().get().pAbove()).isCloseTo(brier.test().get().p() / 2, within(1e-15));
    }

    @Test
    void pairsWithCountsAreRepeatedRows() {
        ScorePairs counts = ScorePairs.of(new double[] {0.2, 0.7}, new double[] {0.3, 0.6},
                new WinCount[] {new WinCount(3, 1), new WinCount(2, 1)});
        ScorePairs rows = ScorePairs.ofRows(
                new double[] {0.7, 0.2, 0.2, 0.7, 0.2}, new double[] {0.6, 0.3, 0.3, 0.6, 0.3},
                new boolean[] {true, false, true, false, false});
        assertThat(PairedLoss.of(counts, Loss.LOG)).isEqualTo(PairedLoss.of(rows, Loss.LOG));
    }

    @Test
    void identicalForecastsHaveNoTest() {
        assertThat(PairedLoss.of(recalibrated(1), Loss.BRIER).get().standardError()).isCloseTo(0, within(1e-15));
        Sample sample = Sample.seeded(2, 50, 1);
        ScorePairs same = ScorePairs.ofRows(sample.stated(), sample.stated(), sample.won());
        assertThat(PairedLoss.of(same, Loss.LOG).get().test().reason())
                .isEqualTo("the difference of the losses has no variance");
    }

    @Test
    void anInfiniteLossIsNotCompared() {
        ScorePairs pairs = ScorePairs.ofRows(
                new double[] {0, 0.5}, new double[] {0.2, 0.5}, new boolean[] {true, false});
        assertThat(PairedLoss.of(pairs, Loss.LOG).reason())
                .isEqualTo("a certain forecast was wrong, so the loss is infinite");
        assertThat(PairedLoss.of(pairs, Loss.CLIPPED_LOG).isEstimable()).isTrue();
    }

    @Test
    void netBenefitOfPerfectForecastsIsTheCloseRate() {
        Forecasts perfect = Forecasts.of(new double[] {0.1, 0.9}, new long[] {6, 4}, new long[] {0, 4});
        assertThat(NetBenefit.of(perfect, 0.5).value()).isEqualTo(0.4);
        assertThat(NetBenefit.of(perfect, 0.5).ofCallingAll()).isCloseTo(-0.2, within(1e-15));
        assertThatIllegalArgumentException().isThrownBy(() -> NetBenefit.of(perfect, 1))
                .withMessage("a threshold must be in (0, 1), but was 1.0");
    }
}
