package io.closerate.monitor;

import io.closerate.grid.Grid;
import io.closerate.lead.History;
import io.closerate.stats.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * What there is to know of a grid that is in use: whether leads are still those it was made from, and whether they close as it promised.
 *
 * @param grid the grid
 * @param lacking columns that the grid looks at and the leads no longer have
 * @param drift how leads differ
 * @param record whether they closed as promised; not estimable as long as none has closed
 */
public record Monitoring(Grid grid, List<String> lacking, Drift drift, Estimate<TrackRecord> record) {

    public Monitoring {
        lacking = List.copyOf(lacking);
    }

    /**
     * {@return what these leads tell of a grid}
     *
     * @param grid the grid
     * @param base the leads it was made from, or any others to compare with
     * @param batch the leads of today
     */
    public static Monitoring of(Grid grid, Mix base, Batch batch) {
        if (!base.fits(grid)) {
            throw new IllegalArgumentException("the mix to compare with must have the lines of the grid, but has " + base.lines().keySet());
        }
        ScoredLeads scored = ScoredLeads.of(grid, batch.table(), batch.rows());
        Optional<History> history = batch.history();
        Estimate<TrackRecord> record = history.isEmpty() ? Estimate.not("no outcome is named")
                : TrackRecord.of(scored, history.get(), batch.roles().orElseThrow(), batch.rows());
        return new Monitoring(grid, scored.lacking(), Drift.of(grid, base, scored.mix()), record);
    }

    /** {@return the attributes that moved beyond chance, and enough to matter} */
    public List<Shift> moved() {
        return drift.lines().stream().filter(line -> line.judgement() == Judgement.MOVED && isThere(line.name())).toList();
    }

    /** {@return what is missing or unseen beyond chance, and enough to matter} */
    public List<Jump> jumped() {
        return drift.jumps().stream().filter(jump -> jump.judgement() == Judgement.MOVED && isThere(jump.attribute())).toList();
    }

    /** A column that is gone is an alarm by itself. */
    private boolean isThere(String attribute) {
        return grid.lines().stream().filter(line -> line.attribute().equals(attribute)).flatMap(line -> line.term().cuts().stream())
                .noneMatch(cut -> lacking.contains(cut.signal().column()));
    }

    /** {@return whether the scores moved beyond chance, and enough to matter} */
    public boolean isScoreMoved() {
        return drift.score().map(score -> score.judgement() == Judgement.MOVED).orElse(false);
    }

    /** {@return whether wins came otherwise than promised beyond chance, and enough to matter} */
    public boolean isPromiseBroken() {
        return record.map(known -> known.judgement() == Judgement.MOVED).orElse(false);
    }

    /** {@return whether anybody should look: a column is gone, leads or scores moved, or promises are not kept} */
    public boolean isAlarm() {
        return !lacking.isEmpty() || !moved().isEmpty() || !jumped().isEmpty() || isScoreMoved() || isPromiseBroken();
    }
}
