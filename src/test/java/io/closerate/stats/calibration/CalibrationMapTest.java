package io.closerate.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.Interval;
import io.closerate.stats.ranking.ScoreCounts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationMapTest {

    private static List<CalibrationMap> maps(Forecasts forecasts) {
        return List.of(Isotonic.fit(forecasts.counts()), LogitMap.platt(forecasts).get(),
                LogitMap.temperature(forecasts).get(), BetaMap.fit(forecasts).get(), new VennAbers(forecasts.counts()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.5, -0.2, 0, 0.4, 1, 3})
    void neverDecreasesAndStaysAProbability(double slope) {
        for (CalibrationMap map : maps(Sample.seeded(1, 400, slope).forecasts())) {
            double before = 0;
            for (int i = 0; i <= 200; i++) {
                double q = map.apply(i / 200.0);
                assertThat(q).as("%s at %s", map, i / 200.0).isBetween(before - 1e-15, 1.0);
                before = q;
            }
        }
    }

    @Test
    void forecastsThatRunTheWrongWayBecomeFlatAndAreNotTurnedOver() {
        Forecasts wrong = Sample.seeded(2, 400, -1.5).forecasts();
        BetaMap beta = BetaMap.fit(wrong).get();
        assertThat(beta.flat()).isTrue();
        assertThat(beta.free().a()).isNegative();
        assertThat(beta.apply(0.9)).isCloseTo(wrong.total().rate(), within(1e-15));
        assertThat(LogitMap.temperature(wrong).get().slope()).isZero();
        assertThat(LogitMap.platt(wrong).get().apply(0.9)).isCloseTo(wrong.total().rate(), within(0.01));
    }

    @Test
    void plattDoesNotDependOnTheScaleOfTheScore() {
        ScoreCounts counts = Sample.seeded(3, 200, 1).forecasts().counts();
        Platt plain = Platt.fit(counts).get();
        Platt huge = Platt.fit(counts.map(score -> 3e7 * score - 1e9)).get();
        for (double score : new double[] {0.02, 0.5, 0.98}) {
            assertThat(huge.probability(3e7 * score - 1e9)).isCloseTo(plain.probability(score), within(1e-9));
        }
    }

    @Test
    void plattIsFiniteWhereThePlainLogisticHasNoMaximum() {
        ScoreCounts parted = ScoreCounts.of(
                new double[] {1, 2, 3, 4}, new long[] {3, 3, 3, 3}, new long[] {0, 0, 3, 3});
        assertThat(Platt.fit(parted).get().a()).isFinite().isNegative();
        assertThat(Platt.fitUnsmoothed(parted).reason())
                .isEqualTo("the outcomes are separated by the forecasts, so the likelihood has no maximum");
    }

    @Test
    void aFlatPlattMapForecastsTheMeanOfTheSmoothedTargets() {
        ScoreCounts even = ScoreCounts.of(new double[] {-1, 1}, new long[] {10, 10}, new long[] {4, 4});
        Platt fit = Platt.fit(even).get();
        assertThat(fit.a()).isCloseTo(0, within(1e-12));
        assertThat(fit.probability(0)).isCloseTo((8 * 9.0 / 10 + 12 * 1.0 / 14) / 20, within(1e-12));
    }

    @Test
    void betaNeedsThreeForecastsNoneOfThemCertain() {
        assertThat(BetaMap.fit(Forecasts.of(new double[] {0.2, 0.6}, new long[] {9, 9}, new long[] {3, 5})).reason())
                .isEqualTo("there are fewer than three distinct forecasts");
        Forecasts certain = Forecasts.of(new double[] {0, 0.3, 0.6}, new long[] {9, 9, 9}, new long[] {0, 3, 5});
        assertThat(BetaMap.fit(certain).reason())
                .isEqualTo("a forecast of 0 or 1 has no finite logarithm on both sides");
    }

    @Test
    void temperatureNeedsAForecastOffOneHalf() {
        assertThat(LogitMap.temperature(Forecasts.of(new double[] {0.5}, new long[] {9}, new long[] {3})).reason())
                .isEqualTo("the forecasts vary too little to fit a curve");
    }

    @Test
    void vennAbersNarrowsWithMoreLeads() {
        Interval few = new VennAbers(Sample.seeded(4, 60, 1).forecasts().counts()).interval(0.5);
        Interval many = new VennAbers(Sample.seeded(4, 6000, 1).forecasts().counts()).interval(0.5);
        assertThat(many.upper() - many.lower()).isLessThan((few.upper() - few.lower()) / 10);
        assertThat(few.contains(new VennAbers(Sample.seeded(4, 60, 1).forecasts().counts()).apply(0.5))).isTrue();
    }
}
