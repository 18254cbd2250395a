package io.closerate.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateIntervalTest {

    private static final double[] CONFIDENCES = {0.8, 0.95, 0.999};

    private static final double[] COUNTS = {1, 2, 7, 7.25, 40, 1000, 1e7};

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JEFFREYS_RAW")
    void containsTheObservedRate(RateInterval method) {
        forEachCase((p, confidence) -> {
            Interval interval = p.interval(method, confidence).get();
            assertThat(interval.contains(p.rate().get())).as("%s %s: %s", p, confidence, interval).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void exchangingWinsAndLossesMirrorsTheLimits(RateInterval method) {
        forEachCase((p, confidence) -> {
            Interval own = p.interval(method, confidence).get();
            Interval mirrored = p.mirrored().interval(method, confidence).get();
            assertThat(own.lower()).as("%s %s", p, confidence).isCloseTo(1 - mirrored.upper(), within(1e-12));
            assertThat(own.upper()).as("%s %s", p, confidence).isCloseTo(1 - mirrored.lower(), within(1e-12));
        });
    }

    @ParameterizedTest
    @EnumSource
    void moreConfidenceIsWider(RateInterval method) {
        forEachCase((p, confidence) -> {
            Interval narrow = p.interval(method, confidence / 2).get();
            Interval wide = p.interval(method, confidence).get();
            assertThat(wide.lower()).as("%s", p).isLessThanOrEqualTo(narrow.lower());
            assertThat(wide.upper()).as("%s", p).isGreaterThanOrEqualTo(narrow.upper());
        });
    }

    @ParameterizedTest
    @EnumSource
    void limitsRiseWithTheWins(RateInterval method) {
        Interval before = new Proportion(0, 30).interval(method, 0.95).get();
        for (int wins = 1; wins <= 30; wins++) {
            Interval now = new Proportion(wins, 30).interval(method, 0.95).get();
            assertThat(now.lower()).isGreaterThanOrEqualTo(before.lower());
            assertThat(now.upper()).isGreaterThanOrEqualTo(before.upper());
            before = now;
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"JEFFREYS_RAW", "AGRESTI_COULL"})
    void endsAreExactWithoutWinsOrLosses(RateInterval method) {
        for (double count : new double[] {1, 3, 7.25, 38, 1000, 123_457, 1e9}) {
            for (double confidence : new double[] {0.5, 0.95, 0.9999999}) {
                assertThat(new Proportion(0, count).interval(method, confidence).get().lower()).isEqualTo(0);
                assertThat(new Proportion(count, count).interval(method, confidence).get().upper()).isEqualTo(1);
            }
        }
    }

    @Test
    void lessThanHalfAWinCountsAsNoneUnderContinuityCorrection() {
        assertThat(new Proportion(0.3, 9).interval(RateInterval.WILSON_CONTINUITY, 0.95).get().lower()).isZero();
        assertThat(new Proportion(8.7, 9).interval(RateInterval.WILSON_CONTINUITY, 0.95).get().upper()).isEqualTo(1);
    }

    @Test
    void withoutLeadsNothingIsEstimable() {
        assertThat(Proportion.NONE.interval(0.95).reason()).isEqualTo("no lead was seen");
        assertThat(Proportion.NONE.rate().isEstimable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void refusesWhatIsNoConfidence(double confidence) {
        assertThatThrownBy(() -> new Proportion(1, 3).interval(confidence))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("(0, 1)");
    }

    @Test
    void refusesMoreWinsThanLeads() {
        assertThatThrownBy(() -> new Proportion(4, 3)).hasMessageContaining("4.0 of 3.0");
        assertThatThrownBy(() -> new Proportion(Double.NaN, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private interface Check {
        void of(Proportion p, double confidence);
    }

    private static void forEachCase(Check check) {
        for (double count : COUNTS) {
            for (double share : new double[] {0, 1e-7, 0.01, 0.3, 0.5, 0.77, 1}) {
                double wins = count == Math.rint(count) ? Math.rint(share * count) : share * count;
                for (double confidence : CONFIDENCES) {
                    check.of(new Proportion(wins, count), confidence);
                }
            }
        }
    }
}
