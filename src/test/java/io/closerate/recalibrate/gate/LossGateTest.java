package io.closerate.recalibrate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.calibrate.Plan;
import io.closerate.grid.Grid;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Origin;
import io.closerate.grid.Scale;
import io.closerate.grid.Tier;
import io.closerate.grid.Tiers;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import io.closerate.recalibrate.batch.AsOf;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.Intake;
import io.closerate.recalibrate.batch.Snapshot;
import io.closerate.tally.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The gates that hold two grids' probabilities against each other, over made-up duels. */
class LossGateTest {

    private static final int LEADS = 400;

    /** A quarter of the leads is won; those of region south, the second half, by the same pattern. */
    private static boolean won(int lead) {
        return lead % 4 == 0;
    }

    /** The challenger says {@code sure} for wins and one minus it for losses, where the champion always says a quarter. */
    private static Contest contest(double north, double south) {
        Plan plan = Plan.of("status", "Won").withLost("Lost");
        LeadTableBuilder rows = new LeadTableBuilder("leads", List.of(new Column("status", ColumnKind.WORD), new Column("region", ColumnKind.WORD)));
        double[] challenger = new double[LEADS];
        boolean[] won = new boolean[LEADS];
        for (int i = 0; i < LEADS; i++) {
            rows.row(i + 2);
            rows.word(0, won(i) ? "Won" : "Lost");
            rows.word(1, i < LEADS / 2 ? "north" : "south");
            double sure = i < LEADS / 2 ? north : south;
            // One lead in ten is told wrongly, so that the two grids differ by more and less.
            challenger[i] = won(i) != (i % 10 == 4) ? sure : 1 - sure;
            won[i] = won(i);
        }
        LeadTable table = rows.build();
        Batch batch = new Batch(table, Snapshot.of(table, plan.roles(), LocalDate.EPOCH), new AsOf(LocalDate.EPOCH, true), plan, Optional.empty(),
                new Intake(LEADS, 0, 0));
        Grid grid = new Grid("grid", "logistic", Scale.DIFFERENCE, new Tally(LEADS, LEADS / 4), List.of(), new LogisticCurve(0, 0),
                new Tiers(List.of(new Tier("A", Integer.MIN_VALUE))), new Origin("test", 1, ""));
        Duel duel = new Duel(IntStream.range(0, LEADS).toArray(), IntStream.range(0, LEADS).mapToDouble(i -> 0.25).toArray(), challenger, won);
        return new Contest(batch, new Challenger(grid, Update.REFIT, 0, 1, Optional.empty()), Optional.of(duel),
                new Limits(20, 0.5, List.of("region"), List.of(), Set.of()));
    }

    private static List<Boolean> passed(Gate gate, Contest contest) {
        return gate.judge(contest).stream().map(Ruling::passed).toList();
    }

    @Test
    void aBetterChallengerPassesAndAWorseOneDoesNot() {
        for (Gate gate : List.of(new BrierGate(), new LogLossGate(), new AucGate())) {
            assertThat(passed(gate, contest(0.7, 0.7))).as(gate.name()).containsExactly(true);
            assertThat(passed(gate, contest(0.3, 0.3))).as(gate.name()).containsExactly(false);
        }
    }

    @Test
    void theSameChallengerPasses() {
        Contest contest = contest(0.5, 0.5);
        Duel same = new Duel(contest.duel().get().rows(), contest.duel().get().champion(), contest.duel().get().champion(), contest.duel().get().won());
        Contest draw = new Contest(contest.batch(), contest.challenger(), Optional.of(same), contest.limits());
        assertThat(passed(new BrierGate(), draw)).containsExactly(true);
        assertThat(passed(new LogLossGate(), draw)).containsExactly(true);
        assertThat(passed(new AucGate(), draw)).isEmpty();
    }

    @Test
    void aSegmentThatLosesIsFoundBehindAGainOfTheWhole() {
        Contest contest = contest(0.85, 0.4);
        assertThat(passed(new LogLossGate(), contest)).containsExactly(true);
        assertThat(passed(new SegmentGate(), contest)).containsExactly(true, false);
        assertThat(new SegmentGate().judge(contest).get(1).words()).contains("region \"south\"");
    }

    @Test
    void promisesThatAreTooHighOrTooSureAreRefused() {
        Contest modest = contest(0.65, 0.65);
        Duel duel = modest.duel().get();
        double[] high = IntStream.range(0, LEADS).mapToDouble(i -> i % 3 == 0 ? 0.6 : 0.4).toArray();
        Contest bragging = new Contest(modest.batch(), modest.challenger(), Optional.of(new Duel(duel.rows(), duel.champion(), high, duel.won())), modest.limits());
        assertThat(passed(new InterceptGate(), bragging)).containsOnly(false);
        assertThat(passed(new SlopeGate(), contest(0.995, 0.995))).containsExactly(false);
    }
}
