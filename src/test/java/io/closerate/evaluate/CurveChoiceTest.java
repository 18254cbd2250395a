package io.closerate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.grid.CloseCurve;
import io.closerate.grid.LogisticCurve;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CurveChoiceTest {

    static List<ScoreTallies> folds(int leads, long seed, DoubleUnaryOperator truth) {
        Random random = new Random(seed);
        List<ScoreTallies> folds = new ArrayList<>();
        for (int fold = 0; fold < 5; fold++) {
            TreeMap<Integer, Tally> scores = new TreeMap<>();
            for (int i = 0; i < leads; i++) {
                int score = (int) Math.round(40 * random.nextGaussian());
                scores.merge(score, new Tally(1, random.nextDouble() < truth.applyAsDouble(score) ? 1 : 0), Tally::plus);
            }
            folds.add(new ScoreTallies(scores));
        }
        return folds;
    }

    private static double logistic(double score) {
        return 1 / (1 + Math.exp(-(score - 20) / 30));
    }

    @Test
    void theSimplestIsTakenWhereItFits() {
        assertThat(CurveChoice.of(folds(1_000, 1, CurveChoiceTest::logistic))).isInstanceOf(LogisticCurve.class);
    }

    @Test
    void anotherShapeIsTakenWhereItPredictsBetter() {
        CloseCurve curve = CurveChoice.of(folds(4_000, 2, score -> score < 0 ? 0.05 : 0.6));
        assertThat(curve).isNotInstanceOf(LogisticCurve.class);
        assertThat(curve.probability(-40)).isBetween(0.02, 0.1);
        assertThat(curve.probability(40)).isBetween(0.5, 0.7);
    }

    @Test
    void everyShapeRisesAndStaysInside() {
        ScoreTallies few = folds(20, 3, score -> score < 0 ? 0 : 1).get(0);
        for (CloseCurve curve : List.of(CurveFit.logistic(few), CurveChoice.beta(few), CurveChoice.isotonic(few))) {
            double last = 0;
            for (int score = -300; score <= 300; score++) {
                double p = curve.probability(score);
                assertThat(p).isGreaterThanOrEqualTo(last).isGreaterThan(0).isLessThan(1);
                last = p;
            }
        }
    }

    @Test
    void stretchesOfDifferentLevelHaveOneSlope() {
        List<ScoreTallies> stretches = new ArrayList<>(folds(4_000, 4, score -> logistic(score - 60)));
        stretches.addAll(folds(4_000, 5, score -> logistic(score + 60)));
        assertThat(CurveFit.logistic(stretches).slope()).isBetween(0.9 / 30, 1.1 / 30);
    }

    @Test
    void aWrongDirectionLeavesASlopeThatRanks() {
        assertThat(CurveFit.logistic(folds(1_000, 6, score -> logistic(-score))).slope()).isGreaterThan(0);
    }

    /** What the points say themselves counts as much as some hundreds of leads: it steadies few, and does not stand against many. */
    @Test
    void whatAPointShouldBeWorthSteadiesFewLeadsAndYieldsToMany() {
        double worth = 1 / 25.0;
        for (int leads : new int[] {60, 20_000}) {
            double alone = CurveFit.logistic(folds(leads, 7, CurveChoiceTest::logistic)).slope();
            double steadied = CurveFit.logistic(folds(leads, 7, CurveChoiceTest::logistic), worth, 1).slope();
            assertThat(steadied).isBetween(Math.min(alone, worth), Math.max(alone, worth));
            double share = (steadied - alone) / (worth - alone);
            assertThat(share).as("of %d leads", leads).isBetween(leads == 60 ? 0.5 : 0.001, leads == 60 ? 0.99 : 0.1);
        }
    }
}
