package io.closerate.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsotonicTest {

    private static double[] random(long seed, int n) {
        return new SplittableRandom(seed).doubles(n).toArray();
    }

    /** The closed form: the highest of the lowest means around a point. */
    private static double maxMin(double[] y, double[] w, int at) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int from = 0; from <= at; from++) {
            double lowest = Double.POSITIVE_INFINITY;
            for (int to = at; to < y.length; to++) {
                double weight = 0;
                double sum = 0;
                for (int i = from; i <= to; i++) {
                    weight += w[i];
                    sum += w[i] * y[i];
                }
                lowest = Math.min(lowest, sum / weight);
            }
            highest = Math.max(highest, lowest);
        }
        return highest;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isTheMaxMinOfMeans(long seed) {
        double[] x = random(seed, 40);
        Arrays.sort(x);
        double[] y = random(seed + 100, 40);
        double[] w = random(seed + 200, 40);
        Isotonic curve = Isotonic.fit(x, y, w);
        for (int i = 0; i < 40; i++) {
            assertThat(curve.fitted(i)).isCloseTo(maxMin(y, w, i), within(1e-13));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void neverFallsAndFittingTheFitChangesNothing(long seed) {
        double[] x = random(seed, 200);
        Arrays.sort(x);
        double[] w = random(seed + 2, 200);
        Isotonic curve = Isotonic.fit(x, random(seed + 1, 200), w);
        double[] fitted = new double[200];
        Arrays.setAll(fitted, curve::fitted);
        Isotonic again = Isotonic.fit(x, fitted, w);
        for (int i = 0; i < 200; i++) {
            assertThat(again.fitted(i)).isCloseTo(fitted[i], within(1e-14));
            assertThat(fitted[i]).isGreaterThanOrEqualTo(fitted[Math.max(0, i - 1)]);
        }
        assertThat(curve.blocks()).extracting(Isotonic.Block::value).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void weightsAreRepeatedData() {
        Isotonic weighted = Isotonic.fit(new double[] {1, 2, 3}, new double[] {1, 0, 1}, new double[] {2, 3, 1});
        Isotonic repeated = Isotonic.fit(new double[] {2, 1, 3, 2, 1, 2}, new double[] {0, 1, 1, 0, 1, 0},
                new double[] {1, 1, 1, 1, 1, 1});
        assertThat(weighted.blocks()).isEqualTo(repeated.blocks());
    }

    @Test
    void countsAreTheirRows() {
        Sample sample = Sample.seeded(8, 300, 1);
        double[] y = new double[300];
        double[] w = new double[300];
        Arrays.setAll(y, i -> sample.won()[i] ? 1 : 0);
        Arrays.fill(w, 1);
        assertThat(Isotonic.fit(sample.forecasts().counts()).blocks())
                .isEqualTo(Isotonic.fit(sample.stated(), y, w).blocks());
    }

    @Test
    void isStraightBetweenKnotsAndConstantBeyond() {
        Isotonic curve = Isotonic.fit(new double[] {10, 20}, new double[] {0.2, 0.6}, new double[] {1, 1});
        assertThat(curve.apply(-5)).isEqualTo(0.2);
        assertThat(curve.apply(15)).isCloseTo(0.4, within(1e-15));
        assertThat(curve.apply(20)).isEqualTo(0.6);
        assertThat(curve.apply(Double.POSITIVE_INFINITY)).isEqualTo(0.6);
    }

    @Test
    void needsDataOfPositiveWeight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Isotonic.fit(new double[] {1}, new double[] {1}, new double[] {0}))
                .withMessage("isotonic regression needs data of positive weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Isotonic.fit(new double[] {1}, new double[] {1}, new double[] {Double.NaN}));
    }
}
