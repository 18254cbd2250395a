package io.closerate.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.grid.LogisticCurve;
import io.closerate.stats.calibration.CalibrationModel;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was foretold of leads by points and curves that knew earlier ones only. */
class ForetoldTest {

    private static final LogisticCurve TRUE = new LogisticCurve(-1.5, 0.05);

    /** So many leads at each of 41 scores, won as often as the curve says, to the nearest lead. */
    private static ScoreTallies leads(int each, LogisticCurve curve) {
        TreeMap<Integer, Tally> scores = new TreeMap<>();
        for (int score = -40; score <= 40; score += 2) {
            scores.put(score, new Tally(each, Math.round(each * curve.probability(score))));
        }
        return new ScoreTallies(scores);
    }

    private static double slope(Forecasts forecasts) {
        return CalibrationModel.fit(forecasts).get().line().slope().value();
    }

    @Test
    void inNoOrderTheLeadsHeldOutTellAlone() {
        Forecasts forecasts = new Foretold(List.of(), leads(100, TRUE), TRUE, true).forecasts();
        assertThat(forecasts.total().leads()).isEqualTo(4_100);
        assertThat(slope(forecasts)).isCloseTo(1, within(0.02));
    }

    @Test
    void inTimeAllTellButTheFirstStep() {
        List<ScoreTallies> step = List.of(leads(50, TRUE), leads(50, TRUE));
        Forecasts forecasts = new Foretold(List.of(step, step, step), leads(100, TRUE), TRUE, true).forecasts();
        assertThat(forecasts.total().leads()).isEqualTo(3 * 4_100);
        assertThat(slope(forecasts)).isCloseTo(1, within(0.02));
    }

    /** Points that are worth half as much from the third step on were foretold too far apart; a curve fitted to all steps would hide it. */
    @Test
    void noCurveKnowsWhatComesAfterIt() {
        LogisticCurve flat = new LogisticCurve(-1.5, 0.025);
        List<List<ScoreTallies>> steps = new ArrayList<>(List.of(List.of(leads(100, TRUE)), List.of(leads(100, TRUE)), List.of(leads(100, flat))));
        double fallen = slope(new Foretold(steps, leads(100, flat), TRUE, true).forecasts());
        assertThat(fallen).isLessThan(0.8);
        steps.set(2, List.of(leads(100, TRUE)));
        assertThat(slope(new Foretold(steps, leads(100, TRUE), TRUE, true).forecasts())).isCloseTo(1, within(0.02));
    }
}
