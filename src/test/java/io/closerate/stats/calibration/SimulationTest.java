package io.closerate.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.Interval;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {

    @ParameterizedTest
    @CsvSource({"1, 0.3", "12, 0.5", "40, 0.02", "1000, 0.97"})
    void drawsFollowTheBinomialDistribution(int n, double p) {
        BinomialSampler sampler = new BinomialSampler(n, p);
        SplittableRandom random = new SplittableRandom(5);
        int draws = 40_000;
        int[] seen = new int[n + 1];
        for (int i = 0; i < draws; i++) {
            seen[(int) sampler.draw(random)]++;
        }
        BinomialDistribution binomial = BinomialDistribution.of(n, p);
        double soFar = 0;
        for (int k = 0; k <= n; k++) {
            soFar += seen[k];
            // Kolmogorov's bound: exceeded by chance once in a million.
            assertThat(soFar / draws).isCloseTo(binomial.cumulativeProbability(k), within(2.7 / Math.sqrt(draws)));
        }
    }

    @Test
    void certainForecastsAreDrawnWithCertainty() {
        SplittableRandom random = new SplittableRandom(1);
        assertThat(new BinomialSampler(7, 0).draw(random)).isZero();
        assertThat(new BinomialSampler(7, 1).draw(random)).isEqualTo(7);
        assertThat(new BinomialSampler(1, 1).draw(random)).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSameReference() {
        Forecasts forecasts = Sample.seeded(1, 200, 1).forecasts();
        EceReference once = EceReference.of(forecasts, Bins.equalMass(10), new Simulation(300, 42));
        assertThat(EceReference.of(forecasts, Bins.equalMass(10), new Simulation(300, 42))).isEqualTo(once);
        assertThat(EceReference.of(forecasts, Bins.equalMass(10), new Simulation(300, 43))).isNotEqualTo(once);
    }

    @Test
    void perfectForecastsHaveAnErrorToo() {
        EceReference reference = EceReference.of(
                Sample.seeded(2, 200, 1).forecasts(), Bins.equalMass(10), new Simulation(2000, 1));
        assertThat(reference.mean()).isBetween(0.05, 0.09);
        assertThat(reference.percentile95()).isBetween(0.08, 0.13);
        assertThat(reference.p()).isGreaterThan(0.01);
    }

    @Test
    void overconfidentForecastsStandOut() {
        EceReference reference = EceReference.of(
                Sample.seeded(3, 500, 0.2).forecasts(), Bins.equalMass(10), new Simulation(999, 1));
        assertThat(reference.observed()).isGreaterThan(2 * reference.percentile95());
        assertThat(reference.p()).isEqualTo(1 / 1000.0);
    }

    @Test
    void bandsHoldTheCurveOfCalibratedForecastsAndNotOfOthers() {
        assertThat(shareInside(Sample.seeded(4, 3000, 1).forecasts())).isGreaterThan(0.85);
        assertThat(shareInside(Sample.seeded(4, 3000, 0.2).forecasts())).isLessThan(0.3);
    }

    private static double shareInside(Forecasts forecasts) {
        List<Interval> bands = ReliabilityCurve.bands(forecasts, 0.95, new Simulation(500, 7));
        List<ReliabilityCurve.Point> points = ReliabilityCurve.of(forecasts).points();
        int inside = 0;
        for (int i = 0; i < bands.size(); i++) {
            inside += bands.get(i).contains(points.get(i).calibrated()) ? 1 : 0;
        }
        return (double) inside / bands.size();
    }

    @Test
    void bandsRiseWithTheForecast() {
        Forecasts forecasts = Sample.seeded(5, 400, 1).forecasts();
        List<Interval> bands = ReliabilityCurve.bands(forecasts, 0.9, new Simulation(200, 7));
        assertThat(bands).extracting(Interval::lower).isSorted();
        assertThat(bands).extracting(Interval::upper).isSorted();
    }

    @Test
    void refusesNoDraws() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Simulation(0, 1))
                .withMessage("there must be at least 1 draw, but there were 0");
    }
}
