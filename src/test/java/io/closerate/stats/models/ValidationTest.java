package io.closerate.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValidationTest {

    private final SimulatedCases cases = SimulatedCases.draw(41, 150, 3, 4);

    @Test
    void theApparentFitIsPerfectlyCalibratedAndTooGood() {
        Optimism optimism = Optimism.of(cases.design(), cases.won(), Optimism.resamples(150, 60, 1)).get();
        assertThat(optimism.apparent().slope()).isCloseTo(1, within(1e-12));
        assertThat(optimism.apparent().intercept()).isCloseTo(0, within(1e-12));
        assertThat(optimism.corrected().get().auc()).isLessThan(optimism.apparent().auc());
        assertThat(optimism.corrected().get().brier()).isGreaterThan(optimism.apparent().brier());
        assertThat(optimism.corrected().get().slope()).isBetween(0.3, 1.0);
    }

    @Test
    void aResampleWithoutAFitIsCountedWithItsReasonAndNotInTheMean() {
        int loss = IntStream.range(0, 150).filter(i -> cases.won()[i] == 0).findFirst().orElseThrow();
        int[] good = Optimism.resamples(150, 1, 1).get(0);
        int[] losses = IntStream.generate(() -> loss).limit(150).toArray();
        Optimism optimism = Optimism.of(cases.design(), cases.won(), List.of(good, losses)).get();
        assertThat(optimism.failed()).isEqualTo(1);
        assertThat(optimism.each().get(1).reason()).isEqualTo("there are no wins");
        assertThat(optimism.mean()).isEqualTo(optimism.each().get(0));
        assertThat(Optimism.of(cases.design(), cases.won(), List.of(losses)).get().corrected().isEstimable()).isFalse();
    }

    @Test
    void resamplesFollowTheSeed() {
        assertThat(Optimism.resamples(10, 3, 7)).usingRecursiveComparison().isEqualTo(Optimism.resamples(10, 3, 7));
        assertThat(Optimism.resamples(10, 1, 7).get(0)).isNotEqualTo(Optimism.resamples(10, 1, 8).get(0));
    }

    @Test
    void crossValidationNamesTheFoldWithoutWhichThereIsNoFit() {
        int[] fold = cases.won().clone();
        assertThat(CrossValidation.of(cases.design(), cases.won(), fold).reason())
                .isEqualTo("without fold 0 there are no losses");
        assertThatThrownBy(() -> CrossValidation.of(cases.design(), cases.won(), new int[150]))
                .hasMessageStartingWith("150 rows need as many folds");
    }

    @Test
    void unseenCasesAreForetoldWorseThanFittedOnes() {
        int[] fold = IntStream.range(0, 150).map(i -> i % 10).toArray();
        CrossValidation cross = CrossValidation.of(cases.design(), cases.won(), fold).get();
        double[] fitted = LogisticRegression.fit(cases.observations()).get().coefficients()
                .logOdds(cases.observations());
        assertThat(cross.brier()).isGreaterThan(Performance.brier(fitted, cases.won()));
    }
}
