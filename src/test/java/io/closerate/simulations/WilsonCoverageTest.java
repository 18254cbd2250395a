package io.closerate.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.stats.Interval;
import io.closerate.stats.rates.Proportion;
import io.closerate.stats.rates.RateInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often limits hold the true rate, by exact enumeration of all outcomes: no simulation error. */
@Tag("simulation")
class WilsonCoverageTest {

    private static final double LEAST_RATE = 0.02;
    private static final double LARGEST_RATE = 0.5;
    private static final double STEP = 0.001;

    @ParameterizedTest
    @CsvSource({"10, 0.89", "30, 0.91", "50, 0.92", "100, 0.92", "200, 0.92", "300, 0.92"})
    void wilsonHoldsTheRateAlmostAsOftenAsItSays(int leads, double bar) {
        double least = leastCoverage(RateInterval.WILSON, leads);

        assertThat(least).isGreaterThanOrEqualTo(bar);
        Figures.check("Wilson 95 %, " + leads + " leads: least coverage over rates .02 to .50", "at least " + bar, least);
    }

    /** Coverage leaps where a limit passes the rate, and a little deeper at some sizes than at the round ones. */
    @Test
    void noSizeFallsFarBelowTheRoundOnes() {
        double least = IntStream.rangeClosed(50, 300)
                .mapToDouble(leads -> leastCoverage(RateInterval.WILSON, leads)).min().orElseThrow();

        assertThat(least).isGreaterThanOrEqualTo(0.915);
        Figures.check("Wilson 95 %, each size from 50 to 300 leads: least coverage over rates .02 to .50", "at least 0.915", least);
    }

    @ParameterizedTest
    @CsvSource({"10", "100"})
    void clopperPearsonNeverHoldsItLessOftenThanItSays(int leads) {
        double least = leastCoverage(RateInterval.CLOPPER_PEARSON, leads);

        assertThat(least).isGreaterThanOrEqualTo(0.95);
        Figures.check("Clopper-Pearson 95 %, " + leads + " leads: least coverage over rates .02 to .50", "at least 0.95", least);
    }

    private static double leastCoverage(RateInterval method, int leads) {
        List<Interval> limits = new ArrayList<>();
        IntStream.rangeClosed(0, leads).forEach(wins -> limits.add(new Proportion(wins, leads).interval(method, 0.95).get()));
        int steps = (int) Math.round((LARGEST_RATE - LEAST_RATE) / STEP);
        return IntStream.rangeClosed(0, steps).mapToDouble(k -> coverage(limits, LEAST_RATE + k * STEP)).min().orElseThrow();
    }

    private static double coverage(List<Interval> limits, double rate) {
        int n = limits.size() - 1;
        double logProbability = n * StrictMath.log1p(-rate);
        double coverage = 0;
        for (int wins = 0; wins <= n; wins++) {
            coverage += limits.get(wins).contains(rate) ? StrictMath.exp(logProbability) : 0;
            logProbability += StrictMath.log((n - wins) / (wins + 1.0) * (rate / (1 - rate)));
        }
        return coverage;
    }
}
