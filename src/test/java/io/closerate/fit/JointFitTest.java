package io.closerate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.bin.Cut;
import io.closerate.engine.LocalEngine;
import io.closerate.lead.History;
import io.closerate.signal.Reading;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JointFitTest {

    private static final double[] WORTH = {-0.6, 0, 0.2, 0.4};

    /** What the model says a reading of an attribute is worth. */
    private static double worth(JointFit fit, int attribute, Reading reading) {
        Cut cut = fit.binning().terms().get(attribute).cuts().get(0);
        return fit.model().coefficients()[fit.binning().offsets()[attribute] + cut.bins().of(reading)];
    }

    @Test
    void aKnownTruthComesBack() {
        History history = Books.history(20_000, 1, (x, y, word) -> -1 + 0.7 * x + Math.abs(y) + WORTH[word]);
        JointFit fit = Books.fit(LocalEngine.of(history, 2));
        double rise = worth(fit, 0, new Reading.Number(1)) - worth(fit, 0, new Reading.Number(-1));
        assertThat(rise).isCloseTo(1.4, within(0.2));
        double valley = worth(fit, 1, new Reading.Number(1.5)) - worth(fit, 1, new Reading.Number(0));
        assertThat(valley).isCloseTo(1.4, within(0.25));
        double words = worth(fit, 3, new Reading.Word("web")) - worth(fit, 3, new Reading.Word("ads"));
        assertThat(words).isCloseTo(1.0, within(0.2));
    }

    @Test
    void whatSaysNothingIsLeftWithoutFreedom() {
        int dropped = 0;
        double worth = 0;
        for (int seed = 1; seed <= 10; seed++) {
            JointFit fit = Books.fit(LocalEngine.of(Books.history(2_000, seed, (x, y, word) -> -1 + x), 1));
            assertThat(fit.freedom()[0]).isGreaterThan(0.9);
            dropped += fit.freedom()[2] < JointFit.NOTHING ? 1 : 0;
            int[] offsets = fit.binning().offsets();
            worth += Arrays.stream(fit.model().coefficients(), offsets[2], offsets[3]).map(Math::abs).max().orElseThrow() / 10;
        }
        // Chance often looks like a little something; what is left of it is no more than a point or two.
        assertThat(dropped).isGreaterThanOrEqualTo(2);
        assertThat(worth).isLessThan(0.1);
    }

    @Test
    void whatRisesEvenlyIsStraight() {
        JointFit fit = Books.fit(LocalEngine.of(Books.history(4_000, 3, (x, y, word) -> -1 + x), 1));
        assertThat(fit.freedom()[0]).isLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void doesNotDependOnHowLeadsAreParted(int parts) {
        History history = Books.history(3_000, 2, (x, y, word) -> -1 + x * y + WORTH[word]);
        LocalEngine one = LocalEngine.of(history, 1);
        LocalEngine many = LocalEngine.of(history, parts);
        JointFit expected = PairFit.add(one, Books.fit(one), 8);
        JointFit found = PairFit.add(many, Books.fit(many), 8);
        assertThat(found.binning()).isEqualTo(expected.binning());
        assertThat(found.model().coefficients()).isEqualTo(expected.model().coefficients());
    }
}
