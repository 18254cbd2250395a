package io.closerate.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DriftTest {

    private static final TwoSamples SHIFTED = TwoSamples.of(new long[] {40, 30, 0, 20, 10}, new long[] {50, 40, 0, 10, 0});
    private static final TwoSamples TURNED = TwoSamples.of(new long[] {10, 20, 0, 30, 40}, new long[] {0, 10, 0, 40, 50});

    @ParameterizedTest
    @EnumSource(ZeroRule.class)
    void theOrderOfBinsChangesNothing(ZeroRule rule) {
        StabilityIndex index = StabilityIndex.of(SHIFTED, rule).get();
        StabilityIndex turned = StabilityIndex.of(TURNED, rule).get();

        assertThat(Math.min(turned.value(), 99)).isCloseTo(Math.min(index.value(), 99), within(1e-12));
        assertThat(index.df()).isEqualTo(3);
        assertThat(Homogeneity.of(TURNED).get().likelihoodRatio().statistic())
                .isCloseTo(Homogeneity.of(SHIFTED).get().likelihoodRatio().statistic(), within(1e-12));
        assertThat(JensenShannon.of(TURNED).get()).isCloseTo(JensenShannon.of(SHIFTED).get(), within(1e-12));
    }

    @Test
    void anInfiniteIndexHasNoTestButACriticalValue() {
        StabilityIndex index = StabilityIndex.of(SHIFTED, ZeroRule.RAW).get();

        assertThat(index.value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(index.nullTest().reason()).isEqualTo("a bin is empty in one of the samples");
        assertThat(index.critical(0.05).isEstimable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ZeroRule.class)
    void anEmptySampleIsNotEstimable(ZeroRule rule) {
        TwoSamples empty = TwoSamples.of(new long[] {1, 2}, new long[] {0, 0});

        assertThat(StabilityIndex.of(empty, rule).reason()).isEqualTo("the newer sample is empty");
        assertThat(Homogeneity.of(empty).isEstimable()).isFalse();
        assertThat(JensenShannon.of(empty).isEstimable()).isFalse();
    }

    @Test
    void aSingleBinCannotShift() {
        TwoSamples single = TwoSamples.of(new long[] {7, 0}, new long[] {9, 0});

        assertThat(StabilityIndex.of(single, ZeroRule.RAW).get().nullTest().reason()).isEqualTo("a single bin cannot shift");
        assertThat(Homogeneity.of(single).reason()).isEqualTo("a single bin cannot shift");
    }

    @Test
    void samplesThatShareNoBinAreAsFarApartAsCanBe() {
        TwoSamples apart = TwoSamples.of(new long[] {7, 0}, new long[] {0, 9});

        assertThat(JensenShannon.of(apart).get()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(Homogeneity.of(apart).get().cramersV()).isCloseTo(1, within(1e-15));
    }

    /** The customary limit of 0.1 fires in every third comparison of this kind. */
    @Test
    void theCriticalValueFiresAboutAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(20261125);
        int critical = 0;
        int customary = 0;
        for (int i = 0; i < 2_000; i++) {
            StabilityIndex index = StabilityIndex.of(TwoSamples.of(drawn(random), drawn(random)), ZeroRule.ADD_HALF).get();
            critical += index.value() > index.critical(0.05).get() ? 1 : 0;
            customary += index.value() > 0.1 ? 1 : 0;
        }

        assertThat(critical / 2_000.0).isBetween(0.035, 0.06);
        assertThat(customary / 2_000.0).isBetween(0.25, 0.4);
    }

    /** 200 leads in ten equal bins. */
    private static long[] drawn(SplittableRandom random) {
        long[] counts = new long[10];
        random.ints(200, 0, 10).forEach(bin -> counts[bin]++);
        return counts;
    }

    @Test
    void negativeCountsAndUnequalBinsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TwoSamples.of(new long[] {1, -1}, new long[] {1, 1}))
                .withMessage("counts must be >= 0, but bin 1 has -1 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> TwoSamples.of(new long[] {1}, new long[] {1, 1}));
    }
}
