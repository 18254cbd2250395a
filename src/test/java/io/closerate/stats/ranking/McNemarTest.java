package io.closerate.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class McNemarTest {

    @Test
    void countsTheLeadsThatOnlyOneGridCallsRightly() {
        ScorePairs pairs = ScorePairs.of(new double[] {60, 60, 40, 40}, new double[] {60, 40, 60, 40}, new WinCount[] {
            new WinCount(9, 4), new WinCount(10, 7), new WinCount(20, 5), new WinCount(8, 1)});
        assertThat(McNemar.of(pairs, 50)).isEqualTo(new McNemar(7 + 15, 3 + 5));
    }

    @Test
    void isTheSignTestOnThoseLeads() {
        // 2 * (1 + 10 + 45) / 2^10, and 2 / 2^2000 in the far tail, where factorials would overflow.
        assertThat(new McNemar(2, 8).p()).isCloseTo(2 * 56 / 1024.0, within(1e-15));
        assertThat(new McNemar(1000, 0).p() * Math.pow(2, 999)).isCloseTo(1, within(1e-9));
    }

    @Test
    void noDisagreementIsNoEvidence() {
        assertThat(new McNemar(0, 0).p()).isEqualTo(1);
        assertThat(new McNemar(6, 6).p()).isEqualTo(1);
    }
}
