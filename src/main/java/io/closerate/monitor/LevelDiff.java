package io.closerate.monitor;

import io.closerate.grid.Level;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.rates.Proportion;
import io.closerate.stats.rates.TwoProportions;
import java.util.List;
import java.util.Optional;

/**
 * What became of one level of a line.
 *
 * @param label what it is called
 * @param before the levels in its place in the earlier grid: one of the same cut, those that overlap with it where the line was cut anew,
 *     none where there was no such line
 * @param after the level itself; empty where the later grid does not have it
 * @param rates the close rates of the leads learned from, later less earlier; not estimable where one side has no
 *     leads, or no level of the same leads
 * @param adjustedP the p-value that both are the same, adjusted for the number of levels compared (Benjamini and Hochberg)
 */
public record LevelDiff(String label, List<Level> before, Optional<Level> after, Estimate<TwoProportions> rates, Estimate<Double> adjustedP) {

    private static final double SURELY = 0.05;
    private static final double CONFIDENCE = 0.95;

    public LevelDiff {
        before = List.copyOf(before);
    }

    /** {@return the difference, its p not adjusted yet} */
    static LevelDiff of(String label, List<Level> before, Optional<Level> after) {
        boolean same = before.size() == 1 && after.isPresent() && before.get(0).when().equals(after.get().when());
        Estimate<TwoProportions> rates = same ? TwoProportions.of(proportion(after.get()), proportion(before.get(0)))
                : Estimate.not("there is no level of the same leads in the other grid");
        return new LevelDiff(label, before, after, rates, Estimate.not("not adjusted"));
    }

    private static Proportion proportion(Level level) {
        return new Proportion(level.evidence().tally().wins(), level.evidence().tally().leads());
    }

    LevelDiff adjusted(Estimate<Double> other) {
        return new LevelDiff(label, before, after, rates, other);
    }

    /** {@return the p-value that both close rates are the same (the two-proportion z test)} */
    public Estimate<Double> p() {
        return rates.flatMap(TwoProportions::pooledTest).map(test -> test.p());
    }

    /** {@return by how much the close rate moved, in [-1, 1]} */
    public Estimate<Double> rateMoved() {
        return rates.map(TwoProportions::difference);
    }

    /** {@return the 95 % interval of that (Newcombe)} */
    public Estimate<Interval> rateInterval() {
        return rates.map(both -> both.newcombe(CONFIDENCE));
    }

    /** {@return the points before: from the fewest to the most where several levels stood in its place; empty where none did} */
    public Optional<Interval> pointsBefore() {
        return before.isEmpty() ? Optional.empty() : Optional.of(new Interval(before.stream().mapToInt(Level::points).min().orElseThrow(),
                before.stream().mapToInt(Level::points).max().orElseThrow()));
    }

    /** {@return the most points by which a lead at this level moves, with its sign; a level that is not there counts 0} */
    public int pointsMoved() {
        int now = after.map(Level::points).orElse(0);
        int most = before.isEmpty() ? now : 0;
        for (Level each : before) {
            most = Math.abs(now - each.points()) > Math.abs(most) ? now - each.points() : most;
        }
        return most;
    }

    /** {@return whether the close rate moved by more than chance explains; empty where that cannot be told} */
    public Optional<Boolean> isBeyondChance() {
        return Optional.ofNullable(adjustedP.map(p -> p < SURELY).orElse(null));
    }
}
