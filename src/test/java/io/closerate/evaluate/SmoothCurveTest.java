package io.closerate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.grid.CloseCurve;
import io.closerate.grid.LogisticCurve;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmoothCurveTest {

    private static final List<Integer> SCORES = IntStream.rangeClosed(-20, 20).map(i -> 5 * i).boxed().toList();

    private static ScoreTallies leads(int leads, long seed, DoubleUnaryOperator truth) {
        return CurveChoiceTest.folds(leads, seed, truth).stream().reduce(ScoreTallies.NONE, ScoreTallies::plus);
    }

    private static CloseCurve smooth(ScoreTallies leads) {
        return SmoothCurve.of(leads, CurveFit.logistic(leads), 1, SCORES);
    }

    private static double line(double score) {
        return 1 / (1 + Math.exp(1 - score / 25));
    }

    /** Flat, steep, flat again. */
    private static double stairs(double score) {
        return 0.1 + 0.5 / (1 + Math.exp(-score / 6));
    }

    private static double farthest(CloseCurve curve, DoubleUnaryOperator truth) {
        return IntStream.rangeClosed(-60, 60).mapToDouble(score -> Math.abs(curve.probability(score) - truth.applyAsDouble(score))).max().orElseThrow();
    }

    @Test
    void leadsThatCloseAlongALineGiveTheLine() {
        ScoreTallies leads = leads(1_000, 1, SmoothCurveTest::line);
        LogisticCurve line = CurveFit.logistic(leads);
        CloseCurve curve = SmoothCurve.of(leads, line, 1, SCORES);
        for (int score : SCORES) {
            assertThat(curve.probability(score)).isCloseTo(line.probability(score), within(0.03));
        }
    }

    @Test
    void leadsThatDoNotBendIt() {
        ScoreTallies leads = leads(4_000, 2, SmoothCurveTest::stairs);
        double straight = farthest(CurveFit.logistic(leads), SmoothCurveTest::stairs);
        assertThat(straight).isGreaterThan(0.1);
        assertThat(farthest(smooth(leads), SmoothCurveTest::stairs)).isLessThan(straight / 2);
    }

    @Test
    void leadsScoredSeveralTimesTellNoMoreThanOnce() {
        ScoreTallies leads = leads(500, 3, SmoothCurveTest::stairs);
        ScoreTallies thrice = leads.plus(leads).plus(leads);
        LogisticCurve line = CurveFit.logistic(leads);
        CloseCurve once = SmoothCurve.of(leads, line, 1, SCORES);
        CloseCurve again = SmoothCurve.of(thrice, line, 3, SCORES);
        SCORES.forEach(score -> assertThat(again.probability(score)).isCloseTo(once.probability(score), within(1e-9)));
    }

    @Test
    void neverFallsNorReachesTheEnds() {
        ScoreTallies few = leads(12, 4, score -> score < 0 ? 0 : 1);
        double last = 0;
        for (int score = -300; score <= 300; score++) {
            double p = smooth(few).probability(score);
            assertThat(p).isGreaterThanOrEqualTo(last).isGreaterThan(0).isLessThan(1);
            last = p;
        }
    }

    @Test
    void fewScoresShowNoBend() {
        TreeMap<Integer, Tally> scores = new TreeMap<>();
        for (int score = 0; score < 3; score++) {
            scores.put(score, new Tally(100, 10 + 20 * score));
        }
        assertThat(smooth(new ScoreTallies(scores))).isInstanceOf(LogisticCurve.class);
    }
}
