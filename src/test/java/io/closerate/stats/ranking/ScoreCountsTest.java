package io.closerate.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreCountsTest {

    @Test
    void mergesEqualScoresAndSortsThem() {
        ScoreCounts counts = ScoreCounts.of(
                new double[] {30, -0.0, 30, 0.0}, new long[] {2, 1, 3, 1}, new long[] {1, 0, 3, 1});
        assertThat(counts.size()).isEqualTo(2);
        assertThat(counts.score(0)).isZero();
        assertThat(counts.count(0)).isEqualTo(new WinCount(2, 1));
        assertThat(counts.count(1)).isEqualTo(new WinCount(5, 4));
        assertThat(counts.total()).isEqualTo(new WinCount(7, 5));
    }

    @Test
    void rowsTableAndMapAreTheSameCounts() {
        ScoreCounts rows = ScoreCounts.ofRows(new double[] {5, 1, 5}, new boolean[] {true, false, false});
        assertThat(rows)
                .isEqualTo(ScoreCounts.of(new double[] {1, 5}, new long[] {1, 2}, new long[] {0, 1}))
                .isEqualTo(ScoreCounts.of(Map.of(5, new WinCount(2, 1), 1, new WinCount(1, 0))));
    }

    @Test
    void dropsScoresWithoutLeads() {
        assertThat(ScoreCounts.of(new double[] {1, 2}, new long[] {0, 4}, new long[] {0, 1}).size()).isEqualTo(1);
    }

    @Test
    void mapMergesScoresThatBecomeEqual() {
        ScoreCounts counts = ScoreCounts.of(new double[] {1, 2, 3}, new long[] {1, 1, 1}, new long[] {0, 1, 1});
        assertThat(counts.map(score -> score < 3 ? 0.2 : 0.7).count(0)).isEqualTo(new WinCount(2, 1));
    }

    @Test
    void refusesWhatIsNoCountAndShowsIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCounts.of(new double[] {Double.NaN}, new long[] {1}, new long[] {0}))
                .withMessage("a score must be finite, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCounts.of(new double[] {1}, new long[] {1}, new long[] {2}))
                .withMessage("wins must be in [0, leads], but were 2 of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCounts.ofRows(new double[] {1}, new boolean[0]))
                .withMessage("scores and outcomes must be as many, but were 1 and 0");
    }
}
