package io.closerate.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AucTest {

    /** The definition, pair by pair. */
    private static double byPairs(Leads leads) {
        double sum = 0;
        long pairs = 0;
        for (int i = 0; i < leads.won().length; i++) {
            for (int j = 0; j < leads.won().length; j++) {
                if (leads.won()[i] && !leads.won()[j]) {
                    sum += (1 + Math.signum(leads.first()[i] - leads.first()[j])) / 2;
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheShareOfPairsInTheRightOrder(long seed) {
        Leads leads = Leads.seeded(seed, 200);
        assertThat(Auc.of(leads.counts()).get().value()).isCloseTo(byPairs(leads), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isUnchangedByTheOrderOfTheLeads(long seed) {
        Leads leads = Leads.seeded(seed, 300);
        Leads shuffled = leads.shuffled(seed + 10);
        assertThat(Auc.of(shuffled.counts())).isEqualTo(Auc.of(leads.counts()));
        assertThat(PairedAuc.of(shuffled.pairs())).isEqualTo(PairedAuc.of(leads.pairs()));
    }

    @Test
    void countsAreRepeatedLeads() {
        double[] scores = {1, 2, 3, 4};
        long[] leads = {7, 5, 6, 4};
        long[] wins = {1, 2, 4, 3};
        double[] rows = new double[22];
        boolean[] won = new boolean[22];
        int next = 0;
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < leads[i]; k++) {
                rows[next] = scores[i];
                won[next++] = k < wins[i];
            }
        }
        assertThat(Auc.of(ScoreCounts.of(scores, leads, wins))).isEqualTo(Auc.of(ScoreCounts.ofRows(rows, won)));
    }

    @Test
    void invertingTheScoreMirrorsTheAreaAndKeepsTheVariance() {
        Auc auc = Auc.of(Leads.seeded(4, 250).counts()).get();
        Auc mirrored = Auc.of(Leads.seeded(4, 250).counts().map(score -> -score)).get();
        assertThat(mirrored.value()).isCloseTo(1 - auc.value(), within(1e-15));
        assertThat(mirrored.variance().get()).isCloseTo(auc.variance().get(), within(1e-17));
    }

    @Test
    void aMonotoneRecalibrationHasNoDifferenceToTest() {
        Leads leads = Leads.seeded(5, 200);
        double[] stretched = leads.first().clone();
        for (int i = 0; i < stretched.length; i++) {
            stretched[i] = Math.exp(stretched[i] / 10);
        }
        PairedAuc paired = PairedAuc.of(ScorePairs.ofRows(leads.first(), stretched, leads.won())).get();
        assertThat(paired.varianceOfDifference()).isZero();
        assertThat(paired.p().get()).isEqualTo(1);
        assertThat(paired.z().reason()).isEqualTo("the difference of the areas has no variance");
    }

    @Test
    void oneClassIsNotEstimableAndSaysWhich() {
        assertThat(Auc.of(ScoreCounts.of(Map.of(1, new WinCount(3, 3)))).reason()).isEqualTo("no lead was lost");
        assertThat(Auc.of(ScoreCounts.of(Map.of(1, new WinCount(3, 0)))).reason()).isEqualTo("no lead was won");
        assertThat(Auc.of(ScoreCounts.of(Map.of())).reason()).isEqualTo("there are no leads");
    }

    @Test
    void aPerfectScoreIsDegenerate() {
        Auc auc = Auc.of(ScoreCounts.of(new double[] {1, 2}, new long[] {3, 3}, new long[] {0, 3})).get();
        assertThat(auc.value()).isEqualTo(1);
        assertThat(auc.degenerate()).isTrue();
        assertThat(auc.logitInterval(0.95).isEstimable()).isFalse();
    }

    @Test
    void hundredsOfBillionsOfLeadsDoNotOverflow() {
        long many = 400_000_000_000L;
        Auc auc = Auc.of(ScoreCounts.of(
                Map.of(1, new WinCount(many, many / 4), 2, new WinCount(many, many / 2)))).get();
        // P(won above lost): wins (1/3, 2/3) and losses (3/5, 2/5) over the two scores.
        assertThat(auc.value()).isCloseTo(2.0 / 3 * 3 / 5 + 0.5 * (1.0 / 3 * 3 / 5 + 2.0 / 3 * 2 / 5), within(1e-12));
    }

    @Test
    void billionsOfPairsAreNotComparedOneByOne() {
        // 0.1 s on two cores; the limit leaves room for a busy machine and none for a quadratic algorithm.
        Leads leads = Leads.seeded(6, 150_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> PairedAuc.of(leads.pairs()).get());
    }

    @Test
    void refusesAConfidenceOutsideTheUnitInterval() {
        Auc auc = Auc.of(Leads.seeded(1, 50).counts()).get();
        assertThatIllegalArgumentException().isThrownBy(() -> auc.interval(Double.NaN))
                .withMessage("confidence must be in (0, 1), but was NaN");
    }
}
