package io.closerate.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closerate.stats.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MultiplicityTest {

    @ParameterizedTest
    @EnumSource
    void keepsTheOrderAndNeverLowersAPValue(Multiplicity method) {
        List<Double> p = sorted(50);
        List<Estimate<Double>> adjusted = method.adjust(known(p));
        for (int i = 0; i < p.size(); i++) {
            assertThat(adjusted.get(i).get()).isBetween(p.get(i), 1.0);
            if (i > 0) {
                assertThat(adjusted.get(i).get()).isGreaterThanOrEqualTo(adjusted.get(i - 1).get());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void permutingPermutesTheAnswer(Multiplicity method) {
        List<Double> p = sorted(20);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
        Collections.shuffle(order, new Random(3));
        List<Estimate<Double>> straight = method.adjust(known(p));
        List<Estimate<Double>> shuffled = method.adjust(known(order.stream().map(p::get).toList()));
        for (int i = 0; i < order.size(); i++) {
            assertThat(shuffled.get(i)).isEqualTo(straight.get(order.get(i)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void raisingOnePValueLowersNone(Multiplicity method) {
        List<Double> p = new ArrayList<>(sorted(15));
        List<Estimate<Double>> before = method.adjust(known(p));
        p.set(4, p.get(4) + 0.2);
        List<Estimate<Double>> after = method.adjust(known(p));
        for (int i = 0; i < p.size(); i++) {
            assertThat(after.get(i).get()).isGreaterThanOrEqualTo(before.get(i).get());
        }
    }

    @ParameterizedTest
    @EnumSource
    void missingKeepsItsReasonAndDoesNotCount(Multiplicity method) {
        Estimate<Double> missing = Estimate.not("one level");
        List<Estimate<Double>> adjusted = method.adjust(List.of(Estimate.of(0.02), missing, Estimate.of(0.5)));
        assertThat(adjusted.get(1)).isEqualTo(missing);
        assertThat(List.of(adjusted.get(0), adjusted.get(2))).isEqualTo(method.adjust(known(List.of(0.02, 0.5))));
    }

    @Test
    void strictMethodsAreNeverBelowLenientOnes() {
        List<Estimate<Double>> p = known(sorted(30));
        for (int i = 0; i < 30; i++) {
            double holm = Multiplicity.HOLM.adjust(p).get(i).get();
            double hochberg = Multiplicity.HOCHBERG.adjust(p).get(i).get();
            assertThat(Multiplicity.BONFERRONI.adjust(p).get(i).get()).isGreaterThanOrEqualTo(holm);
            assertThat(holm).isGreaterThanOrEqualTo(hochberg);
            assertThat(hochberg).isGreaterThanOrEqualTo(Multiplicity.BENJAMINI_HOCHBERG.adjust(p).get(i).get());
        }
    }

    @Test
    void refusesWhatIsNoPValue() {
        assertThatThrownBy(() -> Multiplicity.HOLM.adjust(known(List.of(0.1, 1.2)))).hasMessageContaining("1.2");
    }

    private static List<Double> sorted(int size) {
        return new Random(size).doubles(size).map(p -> p * p * p).sorted().boxed().toList();
    }

    private static List<Estimate<Double>> known(List<Double> p) {
        return p.stream().map(Estimate::of).toList();
    }
}
