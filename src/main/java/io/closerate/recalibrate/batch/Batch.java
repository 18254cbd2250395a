package io.closerate.recalibrate.batch;

import io.closerate.calibrate.Plan;
import io.closerate.grid.Grid;
import io.closerate.lead.LeadTable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Leads, and what of them the grid in force has not seen.
 *
 * @param source every lead of the source, later ones too
 * @param snapshot what was known of them on the day
 * @param asOf the day, and who said so
 * @param plan what the columns are for
 * @param inForce the grid in force; none before the first publication
 * @param intake how the reading went
 */
public record Batch(LeadTable source, Snapshot snapshot, AsOf asOf, Plan plan, Optional<InForce> inForce, Intake intake) {

    /** {@return the rows of leads that came in after the grid in force was made; all before the first publication} */
    public int[] fresh() {
        return after(snapshot.created().or(snapshot::closed));
    }

    /** {@return the rows of leads that were decided after the grid in force was made; all decided ones before the first publication} */
    public int[] decided() {
        int[] all = inForce.isEmpty() ? IntStream.range(0, snapshot.size()).toArray() : after(snapshot.closed().or(snapshot::created));
        return IntStream.of(all).filter(snapshot::isDecided).toArray();
    }

    private int[] after(Optional<long[]> days) {
        long seen = inForce.map(InForce::asOf).map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        return IntStream.range(0, snapshot.size()).filter(row -> seen == Long.MIN_VALUE || days.isPresent() && days.get()[row] > seen).toArray();
    }

    /** {@return how many of these leads were won} */
    public long wins(int[] rows) {
        return IntStream.of(rows).filter(snapshot::isWon).count();
    }

    /** {@return for each of these leads whether it was won} */
    public boolean[] won(int[] rows) {
        boolean[] won = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            won[i] = snapshot.isWon(rows[i]);
        }
        return won;
    }

    /** {@return the close probability that the grid in force gives to each of these leads} */
    public double[] stated(int[] rows) {
        Grid grid = inForce.orElseThrow().grid();
        return IntStream.of(rows).mapToDouble(row -> grid.curve().probability(grid.points(snapshot.table().lead(row)))).toArray();
    }

    /** {@return the columns that the grid in force looks at, sorted} */
    public Set<String> used() {
        return inForce.map(champion -> (Set<String>) new TreeSet<>(champion.grid().columns())).orElse(Set.of());
    }

    /** {@return what the fresh leads are like in one column} */
    public ColumnProfile now(String column) {
        return ColumnProfile.of(snapshot, column, fresh());
    }

    /** {@return what the leads of the grid in force were like in one column, if both it and the present leads have it, of one kind} */
    public Optional<ColumnProfile> then(String column) {
        return inForce.map(champion -> champion.profile().columns().get(column))
                .filter(then -> snapshot.table().has(column) && snapshot.table().kind(column) == then.kind());
    }
}
