package io.closerate.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.models.UpdateChoice.Rule;
import io.closerate.stats.models.UpdateChoice.Update;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UpdateChoiceTest {

    private static final Rule RULE = new Rule(0.05, 20);

    private final SimulatedCases cases = SimulatedCases.draw(31, 600, 3, 3);
    private final Coefficients own = LogisticRegression.fit(cases.observations()).get().coefficients();

    @Test
    void theModelOfTheSameCasesIsKept() {
        UpdateChoice choice = UpdateChoice.of(cases.observations(), own, RULE);
        assertThat(choice.selected()).isEqualTo(Update.KEEP);
        assertThat(choice.reason()).isEqualTo("a refit is not significantly better than the current model (p = 1.00)");
    }

    @Test
    void aShiftedModelGetsItsInterceptBack() {
        UpdateChoice choice = UpdateChoice.of(cases.observations(), own.withIntercept(own.intercept() + 1), RULE);
        assertThat(choice.selected()).isEqualTo(Update.INTERCEPT);
        assertThat(choice.evidence().get().intercept().by()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void aModelTwiceTooSureIsRecalibrated() {
        double[] twice = Arrays.stream(own.toArray()).map(b -> 2 * b).toArray();
        UpdateChoice choice = UpdateChoice.of(cases.observations(), Coefficients.of(own.names(), twice), RULE);
        assertThat(choice.selected()).isEqualTo(Update.RECALIBRATE);
        assertThat(choice.evidence().get().recalibration().get().slope()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aModelWithNothingInItIsRefittedAndHasNoRecalibration() {
        Coefficients nothing = Coefficients.of(own.names(), new double[5]);
        UpdateChoice choice = UpdateChoice.of(cases.observations(), nothing, RULE);
        assertThat(choice.selected()).isEqualTo(Update.REFIT);
        assertThat(choice.evidence().get().recalibration().isEstimable()).isFalse();
    }

    @Test
    void tooFewWinsKeepTheModelWhateverTheySay() {
        int[] few = cases.won().clone();
        Arrays.fill(few, 40, 600, 0);
        UpdateChoice choice = UpdateChoice.of(Observations.of(cases.design(), few), own, RULE);
        assertThat(choice.selected()).isEqualTo(Update.KEEP);
        assertThat(choice.reason()).startsWith("not enough evidence: ")
                .endsWith(" at least 20.0000 of each are needed");
        assertThat(choice.evidence().isEstimable()).isFalse();
    }

    @Test
    void separatedNewCasesAreTestedAgainstTheirBoundAndRefittedByFirth() {
        SimulatedCases changed = cases.withOutcomeOfLevel(0, 1, 0);
        UpdateChoice choice = UpdateChoice.of(changed.observations(), own, RULE);
        UpdateEvidence evidence = choice.evidence().get();
        assertThat(choice.selected()).isEqualTo(Update.REFIT);
        assertThat(evidence.revision().method()).isEqualTo(FiniteFit.Method.FIRTH);
        // A ridge that all but vanishes comes as near to the bound as one likes.
        double near = Ridge.fit(changed.observations(), 1e-9).get().logLikelihood();
        assertThat(evidence.revisionLogLikelihood()).isGreaterThan(near).isCloseTo(near, within(1e-6));
    }

    @Test
    void whenNothingHasChangedTheModelIsKeptAtLeastNineTimesInTen() {
        Random random = new Random(5);
        double[] p = own.probabilities(cases.observations());
        int kept = 0;
        for (int i = 0; i < 200; i++) {
            int[] won = Arrays.stream(p).mapToInt(each -> random.nextDouble() < each ? 1 : 0).toArray();
            kept += UpdateChoice.of(Observations.of(cases.design(), won), own, RULE).selected() == Update.KEEP ? 1 : 0;
        }
        assertThat(kept).isBetween(180, 199);
    }
}
