package io.closerate.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.Estimate;
import io.closerate.stats.models.FiniteFit.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenalisedFitsTest {

    private static final SimulatedCases OVERLAPPING = SimulatedCases.draw(21, 400, 4, 3);
    private static final SimulatedCases SEPARATED = OVERLAPPING.withOutcomeOfLevel(0, 2, 1);

    @Test
    void firthOfATwoByTwoTableAddsHalfACaseToEachCell() {
        Design design = Design.ofLevels(List.of(new Design.Factor("f", List.of("no", "yes"))), new int[][] {{0}, {1}});
        FirthFit fit = Firth.fit(Observations.ofTallies(design, new double[] {0, 7}, new double[] {12, 5})).get();
        double no = StrictMath.log(0.5 / 12.5);
        assertThat(fit.coefficients().intercept()).isCloseTo(no, within(1e-9));
        assertThat(fit.coefficients().of("f=yes").get()).isCloseTo(StrictMath.log(7.5 / 5.5) - no, within(1e-9));
    }

    @Test
    void theFlicInterceptMakesTheMeanProbabilityTheWinRate() {
        FirthFit fit = Firth.fit(SEPARATED.observations()).get();
        double mean = Arrays.stream(fit.predicting().probabilities(SEPARATED.observations())).average().orElseThrow();
        assertThat(mean).isCloseTo(Arrays.stream(SEPARATED.won()).average().orElseThrow(), within(1e-12));
        assertThat(fit.meanProbability()).isNotCloseTo(mean, within(1e-4));
    }

    @Test
    void firthTestsTheLevelThatEverybodyWon() {
        FirthFit fit = Firth.fit(SEPARATED.observations()).get();
        TermTest test = Firth.tests(SEPARATED.observations(), fit).get(2);
        assertThat(test.name()).isEqualTo("a0=l2");
        assertThat(test.test().get().p()).isLessThan(1e-6);
    }

    @Test
    void firthOfOneCaseInEachCellTakesThePenaltyAlone() {
        // Saturated: each cell has log odds of ln(1.5/0.5), up or down; scoring without the penalty's cases would swing
        // for ever.
        Design design = Design.ofLevels(List.of(new Design.Factor("f", List.of("a", "b", "c"))),
                new int[][] {{0}, {1}, {2}});
        FirthFit fit = Firth.fit(Observations.of(design, new int[] {1, 0, 1})).get();
        assertThat(fit.coefficients().toArray()).containsExactly(
                new double[] {StrictMath.log(3), -2 * StrictMath.log(3), 0}, within(1e-9));
    }

    @Test
    void smallSamplesOfManyLevelsAlwaysHaveAFiniteFitAndTests() {
        for (int seed = 0; seed < 60; seed++) {
            Observations data = SimulatedCases.draw(seed, 12 + seed, 2 + seed % 4, 2 + seed % 3, 3).observations();
            assertThat(FiniteFit.orFirth(data).reason()).as("seed %d", seed).isEmpty();
            assertThat(Firth.tests(data, Firth.fit(data).get())).as("seed %d", seed)
                    .allMatch(test -> test.test().isEstimable());
        }
    }

    @Test
    void aLargerRidgeMeansSmallerCoefficientsAndFewerDegreesOfFreedom() {
        List<RidgeFit> path = Ridge.path(SEPARATED.observations(), 1e-3, 0.1, 1, 10, 1000).stream().map(Estimate::get)
                .toList();
        assertThat(path).extracting(RidgeFit::effectiveDf).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(path).extracting(fit -> Math.abs(fit.coefficients().of("a0=l2").get()))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(path.get(0).effectiveDf()).isLessThan(6);
        assertThat(path.get(4).effectiveDf()).isGreaterThan(1);
    }

    @Test
    void aVanishingRidgeIsMaximumLikelihood() {
        double[] ridge = Ridge.fit(OVERLAPPING.observations(), 1e-9).get().coefficients().toArray();
        double[] most = LogisticRegression.fit(OVERLAPPING.observations()).get().coefficients().toArray();
        assertThat(ridge).containsExactly(most, within(1e-9));
    }

    @Test
    void aFiniteFitSaysHowItWasMadeAndWhy() {
        FiniteFit plain = FiniteFit.orFirth(OVERLAPPING.observations()).get();
        assertThat(plain.method()).isEqualTo(Method.MAXIMUM_LIKELIHOOD);
        assertThat(plain.why()).isEqualTo("wins and losses overlap");
        String why = "wins and losses are separated (quasi-complete); infinite coefficients: a0=l2";
        FiniteFit firth = FiniteFit.orFirth(SEPARATED.observations()).get();
        assertThat(firth.method()).isEqualTo(Method.FIRTH);
        assertThat(firth.why()).isEqualTo(why);
        FiniteFit ridge = FiniteFit.orRidge(SEPARATED.observations(), 0.5).get();
        assertThat(ridge.method()).isEqualTo(Method.RIDGE);
        assertThat(ridge.why()).isEqualTo(why);
        assertThat(FiniteFit.orRidge(OVERLAPPING.observations(), 0.5).get()).extracting(FiniteFit::method)
                .isEqualTo(Method.MAXIMUM_LIKELIHOOD);
    }

    @Test
    void noFitCanBeMadeOfLossesAlone() {
        Observations losses = Observations.of(OVERLAPPING.design(), new int[400]);
        assertThat(FiniteFit.orFirth(losses).reason()).isEqualTo("there are no wins");
        assertThat(FiniteFit.orRidge(losses, 1).reason()).isEqualTo("there are no wins");
        Observations nothing = losses.withWeights(new double[400]);
        assertThat(FiniteFit.orFirth(nothing).reason()).isEqualTo("there are no wins");
        assertThat(Separation.of(nothing).type()).isEqualTo(Separation.Type.NONE);
    }
}
