package io.closerate.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.distribution.Logit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationModelTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2})
    void findsTheSlopeThatMadeTheOutcomes(double slope) {
        CalibrationModel model = CalibrationModel.fit(Sample.seeded(1, 20_000, slope).forecasts()).get();
        CalibrationModel.Coefficient found = model.line().slope();
        assertThat(found.value()).isCloseTo(slope, within(3.5 * found.error()));
        assertThat(model.line().intercept().value()).isCloseTo(0, within(3.5 * model.line().intercept().error()));
    }

    @Test
    void theLineMeetsTheScoreEquations() {
        Forecasts forecasts = Sample.seeded(2, 500, 0.5).forecasts();
        CalibrationModel.Line line = CalibrationModel.fit(forecasts).get().line();
        double residuals = 0;
        double products = 0;
        for (int i = 0; i < forecasts.size(); i++) {
            double logit = Logit.logOdds(forecasts.probability(i));
            double q = Logit.probability(line.intercept().value() + line.slope().value() * logit);
            double residual = forecasts.count(i).wins() - forecasts.count(i).leads() * q;
            residuals += residual;
            products += residual * logit;
        }
        assertThat(residuals).isCloseTo(0, within(1e-12));
        assertThat(products).isCloseTo(0, within(1e-12));
    }

    @Test
    void testsAddUpAndSeeOverconfidence() {
        CalibrationModel model = CalibrationModel.fit(Sample.seeded(3, 800, 0.3).forecasts()).get();
        assertThat(model.testOfShift().statistic() + model.testOfSlope().statistic())
                .isCloseTo(model.testOfBoth().statistic(), within(1e-12));
        assertThat(model.testOfSlope().p()).isLessThan(1e-6);
        assertThat(model.testOfBoth().df()).isEqualTo(2);
    }

    @Test
    void leadsSeenTwiceHalveTheVariance() {
        Sample sample = Sample.seeded(4, 300, 1);
        CalibrationModel once = CalibrationModel.fit(sample.forecasts()).get();
        CalibrationModel twice = CalibrationModel.fit(sample.twice().forecasts()).get();
        assertThat(twice.line().slope().value()).isCloseTo(once.line().slope().value(), within(1e-12));
        assertThat(twice.line().slope().error() * Math.sqrt(2)).isCloseTo(once.line().slope().error(), within(1e-12));
    }

    @Test
    void saysWhyThereIsNoModel() {
        assertThat(reason(new double[] {0, 0.5}, true, false)).isEqualTo("a forecast of 0 or 1 has no finite logit");
        assertThat(reason(new double[] {0.2, 0.5}, true, true)).isEqualTo("no lead was lost");
        assertThat(reason(new double[] {0.2, 0.2}, true, false)).isEqualTo("all leads have the same forecast");
        assertThat(reason(new double[] {0.2, 0.4, 0.4, 0.7}, false, false, true, true))
                .isEqualTo("the outcomes are separated by the forecasts, so the likelihood has no maximum");
    }

    private static String reason(double[] stated, boolean... won) {
        return CalibrationModel.fit(Forecasts.ofRows(stated, won)).reason();
    }

    @Test
    void hosmerLemeshowNeedsLeadsAndSpread() {
        assertThat(HosmerLemeshow.of(Sample.seeded(5, 15, 1).forecasts(), 10).reason())
                .isEqualTo("there are fewer than two leads per group");
        Forecasts two = Forecasts.of(new double[] {0.2, 0.6}, new long[] {20, 20}, new long[] {5, 11});
        assertThat(HosmerLemeshow.of(two, 10).get().test().reason())
                .isEqualTo("ties leave fewer than three groups");
    }

    @Test
    void certainForecastsLeaveNothingToTest() {
        Forecasts certain = Forecasts.ofRows(new double[] {0, 1}, new boolean[] {false, true});
        assertThat(Spiegelhalter.test(certain).isEstimable()).isFalse();
        assertThat(CalibrationInTheLarge.of(certain).test().isEstimable()).isFalse();
        assertThat(CalibrationInTheLarge.of(certain).ratio().get()).isEqualTo(1);
    }
}
