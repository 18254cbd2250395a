package io.closerate.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GainsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void accuracyRatioIsTwiceTheAreaMinusOne(long seed) {
        ScoreCounts counts = Leads.seeded(seed, 400).counts();
        assertThat(Gains.of(counts).get().accuracyRatio()).isCloseTo(Auc.of(counts).get().gini(), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isUnchangedByTheOrderOfTheLeads(long seed) {
        Leads leads = Leads.seeded(seed, 300);
        assertThat(Gains.of(leads.shuffled(9).counts())).isEqualTo(Gains.of(leads.counts()));
        assertThat(KolmogorovSmirnov.of(leads.shuffled(9).counts())).isEqualTo(KolmogorovSmirnov.of(leads.counts()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10, 100})
    void bandsHoldEveryLeadOnceAndNeverPartATie(int bands) {
        ScoreCounts counts = Leads.seeded(7, 333).counts();
        var rows = Gains.of(counts).get().bands(bands).values();
        assertThat(rows.stream().map(GainsRow::own).reduce(WinCount.NONE, WinCount::plus)).isEqualTo(counts.total());
        double above = Double.POSITIVE_INFINITY;
        for (GainsRow row : rows) {
            assertThat(row.scores().upper()).isLessThan(above);
            above = row.scores().lower();
        }
    }

    @Test
    void theLastRowHasCapturedEverything() {
        var rows = Gains.of(Leads.seeded(8, 100).counts()).get().byScore();
        GainsRow last = rows.get(rows.size() - 1);
        assertThat(last.capture()).isEqualTo(1);
        assertThat(last.falseShare()).isEqualTo(1);
        assertThat(last.depth()).isEqualTo(1);
        assertThat(last.cumulativeLift()).isEqualTo(1);
    }

    @Test
    void kolmogorovSmirnovIsTheLargestSeparationOfTheTable() {
        ScoreCounts counts = Leads.seeded(9, 250).counts();
        double largest = Gains.of(counts).get().byScore().stream()
                .mapToDouble(GainsRow::separation).max().orElseThrow();
        assertThat(KolmogorovSmirnov.of(counts).get().oneSided()).isCloseTo(largest, within(1e-15));
    }

    @Test
    void anInvertedScoreIsFarApartButNeverAhead() {
        var ks = KolmogorovSmirnov.of(ScoreCounts.of(new double[] {1, 2}, new long[] {2, 2}, new long[] {2, 0})).get();
        assertThat(ks.statistic()).isEqualTo(1);
        assertThat(ks.oneSided()).isZero();
        assertThat(ks.score().reason()).isEqualTo("wins are never ahead of losses");
    }

    @Test
    void oneClassHasNoGains() {
        ScoreCounts lost = ScoreCounts.of(new double[] {1, 2}, new long[] {5, 5}, new long[] {0, 0});
        assertThat(Gains.of(lost).reason()).isEqualTo("no lead was won");
        assertThat(KolmogorovSmirnov.of(lost).reason()).isEqualTo("no lead was won");
    }
}
