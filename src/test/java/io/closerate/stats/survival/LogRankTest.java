package io.closerate.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogRankTest {

    private static FollowUp drawn(int leads) {
        SplittableRandom random = new SplittableRandom(leads);
        return FollowUp.ofRows(SurvivalCurvesTest.days(random, leads), SurvivalCurvesTest.statuses(random, leads, Status.values()));
    }

    @Test
    void theOrderOfGroupsChangesNothing() {
        LogRank there = LogRank.of(List.of(drawn(20), drawn(31), drawn(44)), Event.WON).get();
        LogRank back = LogRank.of(List.of(drawn(44), drawn(31), drawn(20)), Event.WON).get();

        assertThat(back.test().statistic()).isCloseTo(there.test().statistic(), within(1e-12));
        assertThat(there.test().df()).isEqualTo(2);
        assertThat(there.expected().stream().mapToDouble(x -> x).sum())
                .isCloseTo(there.observed().stream().mapToLong(x -> x).sum(), within(1e-12));
    }

    @Test
    void equalGroupsDoNotDiffer() {
        LogRank test = LogRank.of(List.of(drawn(20), drawn(20)), Event.LOST).get();

        assertThat(test.test().statistic()).isCloseTo(0, within(1e-12));
        assertThat(test.test().p()).isCloseTo(1, within(1e-6));
    }

    @Test
    void aGroupNeverAtRiskIsLeftOut() {
        FollowUp gone = FollowUp.ofRows(new double[] {0}, new Status[] {Status.OPEN});
        FollowUp a = FollowUp.ofRows(new double[] {1, 2, 3}, new Status[] {Status.WON, Status.WON, Status.OPEN});
        FollowUp b = FollowUp.ofRows(new double[] {2, 4, 4}, new Status[] {Status.WON, Status.OPEN, Status.OPEN});

        assertThat(LogRank.of(List.of(gone, a, b), Event.WON).get().test().df()).isEqualTo(1);
        assertThat(LogRank.of(List.of(gone, a, b), Event.WON).get().test().statistic())
                .isEqualTo(LogRank.of(List.of(a, b), Event.WON).get().test().statistic());
    }

    @Test
    void nothingToCompareIsNotEstimable() {
        FollowUp open = FollowUp.ofRows(new double[] {1}, new Status[] {Status.OPEN});
        FollowUp won = FollowUp.ofRows(new double[] {1}, new Status[] {Status.WON});

        assertThat(LogRank.of(List.of(open, open), Event.WON).reason()).isEqualTo("there was no event");
        assertThat(LogRank.of(List.of(won), Event.WON).reason()).isEqualTo("only one group was at risk");
        assertThat(LogRank.of(List.of(won, won), Event.WON).reason()).isEqualTo("the events leave nothing to compare");
    }
}
