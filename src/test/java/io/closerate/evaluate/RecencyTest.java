package io.closerate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.grid.LogisticCurve;
import io.closerate.tally.ScoreTallies;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecencyTest {

    private static final LogisticCurve CURVE = new LogisticCurve(-1, 0.03);

    private static List<ScoreTallies> book(double... levels) {
        List<ScoreTallies> stretches = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            double level = levels[i];
            stretches.add(CurveChoiceTest.folds(300, i, score -> CURVE.shifted(level).probability(score)).get(0));
        }
        return stretches;
    }

    @Test
    void standsStillWithTheWinRate() {
        for (int run = 0; run < 5; run++) {
            assertThat(Recency.of(book(new double[20 + run]), CURVE)).isEqualTo(Recency.NONE);
        }
    }

    @Test
    void followsAStep() {
        double[] levels = new double[20];
        for (int i = 12; i < 20; i++) {
            levels[i] = 1.5;
        }
        Recency recency = Recency.of(book(levels), CURVE);
        assertThat(recency.stretches()).isBetween(1, 10);
        assertThat(recency.shift()).isCloseTo(1.5, within(0.5));
    }

    @Test
    void nothingToFollowAtTheBeginning() {
        assertThat(Recency.of(book(0), CURVE)).isEqualTo(Recency.NONE);
    }
}
