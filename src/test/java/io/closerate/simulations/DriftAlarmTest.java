package io.closerate.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.simulate.Draws;
import io.closerate.stats.drift.StabilityIndex;
import io.closerate.stats.drift.TwoSamples;
import io.closerate.stats.drift.ZeroRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two samples of one population over ten equal bins: nothing has changed, and how often is an alarm raised? */
@Tag("simulation")
class DriftAlarmTest {

    private static final int BINS = 10;
    private static final int COMPARISONS = 4_000;

    @ParameterizedTest
    @ValueSource(ints = {50, 100, 200, 500, 1_000, 5_000})
    void theCriticalValueFiresAsOftenAsItSaysWhateverTheSize(int leads) {
        int critical = 0;
        int customary = 0;
        for (int i = 0; i < COMPARISONS; i++) {
            Draws draws = Draws.of(20261125 + leads, i);
            TwoSamples samples = TwoSamples.of(sample(draws, leads), sample(draws, leads));
            StabilityIndex index = StabilityIndex.of(samples, ZeroRule.ADD_HALF).get();
            critical += index.value() > index.critical(0.05).get() ? 1 : 0;
            customary += index.value() > 0.1 ? 1 : 0;
        }

        assertThat((double) critical / COMPARISONS).isBetween(0.03, 0.06);
        String index = "Nothing changed, " + leads + " leads a side: stability index above ";
        Figures.check(index + "its critical value", "0.03 to 0.06", (double) critical / COMPARISONS);
        Figures.check(index + "0.1", "shown only", (double) customary / COMPARISONS);
    }

    private static long[] sample(Draws draws, int leads) {
        long[] counts = new long[BINS];
        for (int i = 0; i < leads; i++) {
            counts[draws.whole(0, BINS - 1)]++;
        }
        return counts;
    }
}
