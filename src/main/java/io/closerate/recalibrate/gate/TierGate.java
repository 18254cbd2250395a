package io.closerate.recalibrate.gate;

import io.closerate.grid.Grid;
import io.closerate.lead.Lead;
import io.closerate.recalibrate.batch.InForce;
import io.closerate.recalibrate.batch.Snapshot;
import java.util.List;
import java.util.stream.IntStream;

/** Of all leads in the snapshot no larger share may change tier than the plan allows ({@code max-tier-change}). */
final class TierGate implements Gate {

    @Override
    public String name() {
        return "tiers";
    }

    @Override
    public List<Ruling> judge(Contest contest) {
        return contest.batch().inForce().map(InForce::grid).map(before -> {
            Snapshot snapshot = contest.batch().snapshot();
            long moved = IntStream.range(0, snapshot.size()).filter(row -> !tier(before, snapshot.table().lead(row))
                    .equals(tier(contest.challenger().grid(), snapshot.table().lead(row)))).count();
            double share = (double) moved / snapshot.size();
            return List.of(Ruling.of(this, share <= contest.limits().maxTierChange(), "%d of %d leads (%.0f %%) change tier; the plan allows %.0f %%",
                    moved, snapshot.size(), 100 * share, 100 * contest.limits().maxTierChange()));
        }).orElse(List.of());
    }

    private static String tier(Grid grid, Lead lead) {
        return grid.tiers().of(grid.points(lead));
    }
}
