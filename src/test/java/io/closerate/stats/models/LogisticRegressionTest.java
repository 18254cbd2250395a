package io.closerate.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticRegressionTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void slopesVanishAtTheEstimateWhenAddedUpCaseByCase(long seed) {
        SimulatedCases cases = SimulatedCases.draw(seed, 1500, 5, 4, 3, 2);
        LogisticFit fit = LogisticRegression.fit(cases.observations()).get();
        Design design = cases.design();
        double[] p = fit.coefficients().probabilities(cases.observations());
        for (int j = 0; j < design.columns(); j++) {
            double slope = 0;
            for (int i = 0; i < p.length; i++) {
                slope += design.get(i, j) * (cases.won()[i] - p[i]);
            }
            assertThat(slope).isCloseTo(0, within(1e-10));
        }
        assertThat(fit.slope()).isLessThan(1e-10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void orderOfRowsChangesNoBit(long seed) {
        SimulatedCases cases = SimulatedCases.draw(seed, 300, 4, 3);
        Observations data = cases.observations();
        Observations shuffled = data.rows(cases.shuffledRows(seed));
        assertThat(LogisticRegression.fit(shuffled).get().wald()).isEqualTo(LogisticRegression.fit(data).get().wald());
        assertThat(Ridge.fit(shuffled, 2).get().effectiveDf()).isEqualTo(Ridge.fit(data, 2).get().effectiveDf());
        assertThat(Firth.fit(shuffled).get().wald()).isEqualTo(Firth.fit(data).get().wald());
    }

    @Test
    void fractionalWeightsToo() {
        SimulatedCases cases = SimulatedCases.draw(8, 300, 4, 3);
        double[] weights = IntStream.range(0, 300).mapToDouble(i -> 0.1 + (i % 7) / 3.0).toArray();
        int[] order = cases.shuffledRows(9);
        Observations data = cases.observations().withWeights(weights);
        assertThat(LogisticRegression.fit(data.rows(order)).get().wald())
                .isEqualTo(LogisticRegression.fit(data).get().wald());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void weightsAreRepeatedRows(long seed) {
        SimulatedCases cases = SimulatedCases.draw(seed, 200, 3, 3);
        double[] weights = IntStream.range(0, 200).mapToDouble(i -> i * 7 % 4).toArray();
        int[] repeated = IntStream.range(0, 200).flatMap(i -> IntStream.generate(() -> i).limit((long) weights[i]))
                .toArray();
        Observations weighted = cases.observations().withWeights(weights);
        Observations rows = cases.observations().rows(repeated);
        assertThat(LogisticRegression.fit(weighted).get().wald()).isEqualTo(LogisticRegression.fit(rows).get().wald());
        assertThat(LogisticRegression.fit(weighted).get().bic()).isEqualTo(LogisticRegression.fit(rows).get().bic());
        assertThat(Firth.fit(weighted).get().wald()).isEqualTo(Firth.fit(rows).get().wald());
    }

    @Test
    void otherOrderAndOtherReferenceOfLevelsGiveTheSameModel() {
        SimulatedCases cases = SimulatedCases.draw(11, 400, 4, 3);
        int[] renumbered = {2, 3, 1, 0};
        int[][] levels = Arrays.stream(cases.levels()).map(row -> new int[] {renumbered[row[0]], row[1]})
                .toArray(int[][]::new);
        Design.Factor renumberedFactor = new Design.Factor("b", List.of("l3", "l2", "l0", "l1"));
        Design other = Design.ofLevels(List.of(renumberedFactor, cases.factors().get(1)), levels);
        Observations renamed = cases.observations().withDesign(other);
        LogisticFit fit = LogisticRegression.fit(cases.observations()).get();
        LogisticFit same = LogisticRegression.fit(renamed).get();
        assertThat(same.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-12 * -fit.logLikelihood()));
        double contrast = fit.coefficients().of("a0=l1").get() - fit.coefficients().of("a0=l3").get();
        assertThat(same.coefficients().of("b=l1").get()).isCloseTo(contrast, within(1e-12));
        double[] p = fit.coefficients().probabilities(cases.observations());
        double[] q = same.coefficients().probabilities(renamed);
        IntStream.range(0, p.length).forEach(i -> assertThat(q[i]).isCloseTo(p[i], within(1e-12 * p[i])));
    }

    @Test
    void unitsOfColumnsDoNotMatter() {
        SimulatedCases cases = SimulatedCases.draw(12, 500, 3);
        double[][] small = new double[500][];
        double[][] large = new double[500][];
        for (int i = 0; i < 500; i++) {
            double x = i * 37 % 101 / 10.0;
            small[i] = new double[] {x * 1e-6};
            large[i] = new double[] {1_700_000_000 + x * 1e6};
        }
        Observations data = cases.observations();
        LogisticFit first = LogisticRegression.fit(data.withDesign(Design.of(List.of("x"), small))).get();
        LogisticFit second = LogisticRegression.fit(data.withDesign(Design.of(List.of("x"), large))).get();
        // A mean 600 times the spread costs some six of sixteen digits.
        assertThat(second.wald().get(1).z()).isCloseTo(first.wald().get(1).z(), within(1e-9));
        assertThat(second.coefficients().of("x").get() * 1e12)
                .isCloseTo(first.coefficients().of("x").get(), within(1e-4));
    }

    @Test
    void aliasedColumnsAreNamedAndLeftOut() {
        SimulatedCases cases = SimulatedCases.draw(13, 300, 3, 2);
        Design twice = cases.design().and(Design.ofLevels(List.of(new Design.Factor("copy", List.of("l0", "l1"))),
                Arrays.stream(cases.levels()).map(row -> new int[] {row[1]}).toArray(int[][]::new)));
        Observations data = cases.observations().withDesign(twice);
        LogisticFit fit = LogisticRegression.fit(data).get();
        LogisticFit plain = LogisticRegression.fit(cases.observations()).get();
        assertThat(fit.coefficients().aliased()).containsExactly("copy=l1");
        assertThat(fit.coefficients().of("copy=l1").reason()).contains("copy=l1").contains("linear combination");
        assertThat(fit.wald()).isEqualTo(plain.wald());
        TermTest copy = LogisticRegression.dropOne(data, fit).get(2);
        assertThat(copy.test().reason()).isEqualTo("the larger model has no further coefficient");
        assertThat(Separation.of(data)).isEqualTo(new Separation(Separation.Type.NONE, List.of(), 4, 5));
        assertThat(Firth.fit(data).get().coefficients().aliased()).containsExactly("copy=l1");
    }

    @Test
    void oneOutcomeOnlyIsNotEstimable() {
        Design design = SimulatedCases.draw(14, 20, 2).design();
        assertThat(LogisticRegression.fit(Observations.of(design, new int[20])).reason())
                .isEqualTo("there are no wins");
        int[] ones = IntStream.range(0, 20).map(i -> 1).toArray();
        assertThat(LogisticRegression.fit(Observations.of(design, ones)).reason()).isEqualTo("there are no losses");
        assertThat(Firth.fit(Observations.of(design, ones)).isEstimable()).isFalse();
        assertThat(Ridge.fit(Observations.of(design, ones), 1).isEstimable()).isFalse();
    }

    @Test
    void separationIsNamedInsteadOfAHugeCoefficient() {
        SimulatedCases cases = SimulatedCases.draw(15, 300, 3, 3).withOutcomeOfLevel(1, 2, 0);
        assertThat(LogisticRegression.fit(cases.observations()).reason())
                .isEqualTo("wins and losses are separated (quasi-complete); infinite coefficients: a1=l2");
    }

    @Test
    void farOffsetsDoNotOverflow() {
        SimulatedCases cases = SimulatedCases.draw(16, 200, 3);
        double[] offset = IntStream.range(0, 200).mapToDouble(i -> i % 2 == 0 ? 40 : -40).toArray();
        LogisticFit fit = LogisticRegression.fit(cases.observations().withOffset(offset)).get();
        assertThat(fit.logLikelihood()).isNegative().isGreaterThan(-200 * 45);
        assertThat(fit.slope()).isLessThan(1e-10);
    }

    @Test
    void interceptOnlyIsTheLogOddsOfTheWinRate() {
        Observations data = Observations.ofTallies(Design.intercept(1), new double[] {30}, new double[] {70});
        LogisticFit fit = LogisticRegression.fit(data).get();
        assertThat(fit.coefficients().intercept()).isCloseTo(StrictMath.log(30 / 70.0), within(1e-15));
        assertThat(fit.wald().get(0).se()).isCloseTo(Math.sqrt(1 / 30.0 + 1 / 70.0), within(1e-15));
        assertThat(fit.test().reason()).isEqualTo("the larger model has no further coefficient");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Design.of(List.of("x"), new double[][] {{Double.NaN}}))
                .hasMessage("values must be finite, but one was NaN");
        Observations data = SimulatedCases.draw(1, 2, 2).observations();
        assertThatThrownBy(() -> data.withWeights(new double[] {1, Double.NaN}))
                .hasMessage("counts and weights must be finite and >= 0, but one was NaN");
        assertThatThrownBy(() -> data.withOffset(new double[] {1}))
                .hasMessage("one value is needed for each of 2 rows, but there were 1");
        assertThatThrownBy(() -> Ridge.fit(data, Double.NaN)).hasMessage("lambda must be finite and > 0, but was NaN");
    }
}
