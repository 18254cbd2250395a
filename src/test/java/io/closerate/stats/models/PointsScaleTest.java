package io.closerate.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointsScaleTest {

    private final LinearScore score = new LinearScore(-1, List.of(List.of(0.0, 3.0), List.of(0.5, -0.5, 0.0)));

    @Test
    void theBestCaseHasAHundredPointsAndTheWorstNone() {
        PointsScale scale = PointsScale.hundred(score).get();
        assertThat(scale.whole()).containsExactly(List.of(0L, 75L), List.of(25L, 0L, 13L));
        assertThat(scale.total(new int[] {1, 0})).isEqualTo(100);
        assertThat(scale.logOddsAtZero()).isEqualTo(-1.5);
        assertThat(scale.probability(0)).isCloseTo(score.probability(new int[] {0, 1}), within(1e-15));
        assertThat(scale.probability(100)).isCloseTo(score.probability(new int[] {1, 0}), within(1e-15));
    }

    @Test
    void halvesAreRoundedUp() {
        assertThat(PointsScale.round(0.5)).isEqualTo(1);
        assertThat(PointsScale.round(2.5)).isEqualTo(3);
        assertThat(PointsScale.round(-2.5)).isEqualTo(-2);
        assertThat(PointsScale.round(0.49999999999999994)).isEqualTo(0);
    }

    @Test
    void wholePointsLeadBackToAModelThatIsOffByTheRoundingOnly() {
        PointsScale scale = PointsScale.hundred(score).get();
        int[] middle = {0, 2};
        assertThat(scale.roundingError(middle)).isEqualTo(-0.5);
        assertThat(scale.fromWhole().logOdds(middle))
                .isCloseTo(score.logOdds(middle) + 0.5 * scale.logOddsPerPoint(), within(1e-15));
        assertThat(scale.probabilityError(middle)).isCloseTo(
                scale.fromWhole().probability(middle) - score.probability(middle), within(1e-15));
    }

    @Test
    void equalLevelsHaveNoScale() {
        assertThat(PointsScale.hundred(new LinearScore(1, List.of(List.of(2.0, 2.0)))).reason())
                .isEqualTo("no two levels of an attribute differ");
    }

    @Test
    void somePointsDoubleTheOdds() {
        DoublingScale scale = new DoublingScale(20, 600, 50);
        assertThat(scale.points(StrictMath.log(50))).isCloseTo(600, within(1e-10));
        assertThat(scale.points(StrictMath.log(100))).isCloseTo(620, within(1e-10));
        assertThat(scale.logOdds(620)).isCloseTo(StrictMath.log(100), within(1e-12));
        assertThatThrownBy(() -> new DoublingScale(Double.NaN, 600, 50))
                .hasMessage("pointsToDouble and baseOdds must be finite and > 0, but they were NaN and 50.0");
    }
}
