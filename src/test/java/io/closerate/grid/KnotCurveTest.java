package io.closerate.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnotCurveTest {

    private final KnotCurve curve = new KnotCurve("isotonic",
            List.of(new KnotCurve.Knot(-10, 0.1), new KnotCurve.Knot(0, 0.2), new KnotCurve.Knot(20, 0.8)));

    @Test
    void isStraightBetweenKnotsAndLevelBeyond() {
        assertThat(curve.probability(-1000)).isEqualTo(0.1);
        assertThat(curve.probability(-10)).isEqualTo(0.1);
        assertThat(curve.probability(-5)).isCloseTo(0.15, within(1e-15));
        assertThat(curve.probability(10)).isCloseTo(0.5, within(1e-15));
        assertThat(curve.probability(1000)).isEqualTo(0.8);
    }

    @Test
    void aShiftAddsLogOdds() {
        assertThat(curve.shifted(Math.log(4)).probability(0)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void refusesWhatFalls() {
        assertThatThrownBy(() -> new KnotCurve("beta", List.of(new KnotCurve.Knot(0, 0.5), new KnotCurve.Knot(1, 0.4))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("must ascend");
        assertThatThrownBy(() -> new KnotCurve.Knot(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KnotCurve.Knot(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
