package io.closerate.recalibrate.gate;

import static io.closerate.monitor.SmallGrids.grid;
import static io.closerate.monitor.SmallGrids.hundreds;
import static io.closerate.monitor.SmallGrids.ranges;
import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.calibrate.Plan;
import io.closerate.grid.Grid;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import io.closerate.recalibrate.batch.AsOf;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.InForce;
import io.closerate.recalibrate.batch.Intake;
import io.closerate.recalibrate.batch.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The gates that hold the grids themselves against each other: tiers, and points that are to go on rising or falling. */
class GridGatesTest {

    private static final int LEADS = 100;

    /** Leads of 5, 15 and 25 employees in turn, on a line of three ranges. */
    private static Grid points(int... points) {
        return grid(ranges("employees", new double[] {10, 20}, hundreds(10, 20, 30), points));
    }

    private static Contest contest(Optional<Grid> inForce, Grid challenger, double maxTierChange) {
        Plan plan = Plan.of("status", "Won").withLost("Lost");
        LeadTableBuilder rows = new LeadTableBuilder("leads", List.of(new Column("status", ColumnKind.WORD), new Column("employees", ColumnKind.NUMBER)));
        for (int i = 0; i < LEADS; i++) {
            rows.row(i + 2);
            rows.word(0, i % 4 == 0 ? "Won" : "Lost");
            rows.number(1, 5 + 10 * (i % 3));
        }
        LeadTable table = rows.build();
        Snapshot snapshot = Snapshot.of(table, plan.roles(), LocalDate.EPOCH);
        Batch batch = new Batch(table, snapshot, new AsOf(LocalDate.EPOCH, true), plan,
                inForce.map(grid -> new InForce("grid-0", grid, LocalDate.EPOCH, snapshot.profile())), new Intake(LEADS, 0, 0));
        return new Contest(batch, new Challenger(challenger, Update.REFIT, 0, 1, Optional.empty()), Optional.empty(),
                new Limits(20, maxTierChange, List.of(), List.of("employees"), Set.of()));
    }

    private static Ruling monotone(Optional<Grid> inForce, Grid challenger) {
        List<Ruling> rulings = new MonotoneGate().judge(contest(inForce, challenger, 0.5));
        assertThat(rulings).hasSize(1);
        return rulings.get(0);
    }

    @Test
    void pointsThatRiseOrFallThroughoutPassAndOthersDoNot() {
        assertThat(monotone(Optional.empty(), points(-5, 0, 5)).passed()).isTrue();
        assertThat(monotone(Optional.empty(), points(5, 5, -5)).passed()).isTrue();
        Ruling mixed = monotone(Optional.empty(), points(-5, 5, 0));
        assertThat(mixed.passed()).isFalse();
        assertThat(mixed.words()).isEqualTo("points of \"employees\" neither rise nor fall throughout");
    }

    @Test
    void pointsThatTurnRoundDoNotPass() {
        Ruling turned = monotone(Optional.of(points(-5, 0, 5)), points(5, 0, -5));
        assertThat(turned.passed()).isFalse();
        assertThat(turned.words()).isEqualTo("points of \"employees\" fall, before they did the contrary");
        assertThat(monotone(Optional.of(points(-5, 0, 5)), points(0, 0, 0)).passed()).isTrue();
        assertThat(monotone(Optional.of(points(-5, 5, 0)), points(5, 0, -5)).passed()).isTrue();
    }

    /** Leads of 15 employees, 33 of 100, come from tier B into tier A. */
    @Test
    void leadsThatChangeTierAreCounted() {
        Optional<Grid> inForce = Optional.of(points(-5, 0, 5));
        Ruling within = new TierGate().judge(contest(inForce, points(-5, 6, 5), 0.33)).get(0);
        assertThat(within.passed()).isTrue();
        assertThat(within.words()).startsWith("33 of 100 leads (33 %) change tier");
        assertThat(new TierGate().judge(contest(inForce, points(-5, 6, 5), 0.32)).get(0).passed()).isFalse();
        assertThat(new TierGate().judge(contest(Optional.empty(), points(-5, 6, 5), 0))).isEmpty();
    }
}
