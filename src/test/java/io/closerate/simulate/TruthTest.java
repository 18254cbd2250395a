package io.closerate.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.closerate.lead.Lead;
import io.closerate.lead.Outcome;
import io.closerate.simulate.Effect.Ranges;
import io.closerate.simulate.Effect.Ranges.Step;
import io.closerate.simulate.Effect.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TruthTest {

    /** Of some 500 parts looked at, one in sixteen thousand is so far out by chance; the seeds are fixed. */
    private static final double STANDARD_ERRORS = 4;

    /** Wins beside the wins that were to be expected, for the leads of one part. */
    private static final class Expected {
        private double wins;
        private double expected;
        private double variance;

        void add(boolean won, double probability) {
            wins += won ? 1 : 0;
            expected += probability;
            variance += probability * (1 - probability);
        }
    }

    static Stream<Scenario> scenarios() {
        return Stream.of(Scenario.atelier(), Scenario.wide(10, 5, 5));
    }

    private static void assertEveryPartWinsAsExpected(
            Truth truth, List<SimulatedLead> leads, ToDoubleFunction<SimulatedLead> p) {
        truth.effects().forEach((attribute, effect) -> {
            Map<Effect.Part, Expected> parts = new LinkedHashMap<>();
            leads.forEach(lead -> parts.computeIfAbsent(effect.part(lead, attribute), part -> new Expected())
                    .add(lead.wins(), p.applyAsDouble(lead)));
            assertThat(effect.parts()).containsAll(parts.keySet());
            parts.forEach((part, sum) -> assertThat(sum.wins).as("wins of %s, %s", attribute, part)
                    .isCloseTo(sum.expected, within(STANDARD_ERRORS * Math.sqrt(sum.variance) + 1)));
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyLevelIsWonAsOftenAsTheTruthSays(Scenario scenario) {
        Simulation simulation = Simulation.of(scenario, 40_000, 11);
        List<SimulatedLead> leads = simulation.stream().toList();
        assertEveryPartWinsAsExpected(simulation.truth(), leads, SimulatedLead::closeProbability);
    }

    @Test
    void leavingOpenLeadsOutMovesTheInterceptAndNoEffect() {
        Simulation simulation = Simulation.of(Scenario.atelier(), 40_000, 12);
        List<SimulatedLead> leads = simulation.stream().toList();
        List<SimulatedLead> closed = leads.stream().filter(lead -> lead.outcome() != Outcome.OPEN).toList();
        double shift = StrictMath.log(shareOf(closed, leads, true) / shareOf(closed, leads, false));
        assertThat(shift).isNegative();
        assertEveryPartWinsAsExpected(simulation.truth(), closed,
                lead -> 1 / (1 + StrictMath.exp(-simulation.truth().logOdds(lead) - shift)));
    }

    private static double shareOf(List<SimulatedLead> closed, List<SimulatedLead> all, boolean wins) {
        return (double) closed.stream().filter(lead -> lead.wins() == wins).count()
                / all.stream().filter(lead -> lead.wins() == wins).count();
    }

    @Test
    void logOddsAreTheInterceptAndTheEffects() {
        Truth truth = new Truth(-1, Map.of("colour", Words.of(List.of(new Level("red", 1, 0.5))).missing(0.25)));
        assertThat(truth.logOdds(Lead.of(Map.of("colour", "red")))).isEqualTo(-0.5);
        assertThat(truth.logOdds(Lead.of(Map.of()))).isEqualTo(-0.75);
        assertThat(truth.closeProbability(Lead.of(Map.of("colour", "red")))).isCloseTo(0.3775406688, within(1e-10));
    }

    @Test
    void aRangeBeginsAtItsEdge() {
        Effect effect = Ranges.of(List.of(new Step(0, -1), new Step(10, 0), new Step(49.5, 2))).missing(-3);
        Map<String, Double> expected =
                Map.of("-5", -1.0, "0", -1.0, "9.99", -1.0, "10", 0.0, "49.49", 0.0, "49,5", 2.0, "1000", 2.0, "", -3.0);
        expected.forEach((cell, logOdds) ->
                assertThat(effect.part(Lead.of(Map.of("n", cell)), "n").logOdds()).as(cell).isEqualTo(logOdds));
        assertThat(effect.parts()).extracting(Effect.Part::label)
                .containsExactly("below 10", "from 10 to below 49.5", "from 49.5", "missing");
    }

    @Test
    void whatCannotOccurIsRefused() {
        Effect words = Words.of(List.of(new Level("yes", 1, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> words.part(Lead.of(Map.of("q", "perhaps")), "q"))
                .withMessage("q never holds \"perhaps\", only [yes]");
        assertThatIllegalArgumentException().isThrownBy(() -> words.part(Lead.of(Map.of()), "q"));
        Effect numbers = Ranges.of(List.of(new Step(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> numbers.part(Lead.of(Map.of("n", "many")), "n"))
                .withMessage("n always holds a number, not \"many\"");
        assertThatIllegalArgumentException().isThrownBy(() -> Ranges.of(List.of(new Step(1, 0), new Step(1, 0))));
        assertThatIllegalArgumentException().isThrownBy(() -> Ranges.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.atelier().truth().effect("colour"))
                .withMessageContaining("colour").withMessageContaining("catalogue_cover");
    }
}
