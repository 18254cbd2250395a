package io.closerate.monitor;

import static io.closerate.monitor.SmallGrids.grid;
import static io.closerate.monitor.SmallGrids.hundreds;
import static io.closerate.monitor.SmallGrids.ranges;
import static io.closerate.monitor.SmallGrids.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.grid.Grid;
import io.closerate.lead.LeadTable;
import io.closerate.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class GridDiffTest {

    private static final List<String> AB = List.of("a", "b");
    private static final Grid OLD = grid(words("source", AB, hundreds(40, 10), 6, -6), ranges("size", new double[] {10, 20}, hundreds(20, 25, 30), -2, 0, 3));

    private static LevelDiff level(GridDiff diff, int line, int level) {
        return diff.lines().get(line).levels().get(level);
    }

    @Test
    void aGridDoesNotDifferFromItself() {
        GridDiff diff = GridDiff.of(OLD, OLD);
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.lines()).allMatch(line -> line.change() == LineDiff.Change.SAME);
        Effect effect = diff.effect().get();
        assertThat(effect.tierMoved()).isZero();
        assertThat(effect.correlation().get()).isCloseTo(1, within(1e-12));
        assertThat(effect.moved()).isZero();
    }

    @Test
    void aRateThatHardlyMovedIsNoiseAndOneThatFellByHalfIsNot() {
        Grid later = grid(words("source", AB, hundreds(15, 12), 1, -4), OLD.lines().get(1));
        GridDiff diff = GridDiff.of(OLD, later);
        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.lines().get(0).change()).isEqualTo(LineDiff.Change.MOVED);
        assertThat(level(diff, 0, 0).pointsMoved()).isEqualTo(-5);
        assertThat(level(diff, 0, 0).rateMoved().get()).isCloseTo(-0.25, within(1e-12));
        assertThat(level(diff, 0, 0).rateInterval().get().upper()).isNegative();
        assertThat(level(diff, 0, 0).isBeyondChance()).contains(true);
        assertThat(level(diff, 0, 1).pointsMoved()).isEqualTo(2);
        assertThat(level(diff, 0, 1).isBeyondChance()).contains(false);
        assertThat(level(diff, 0, 1).rateInterval().get().contains(0)).isTrue();
    }

    @Test
    void linesThatCameAndWentAreNamed() {
        Grid later = grid(OLD.lines().get(0), words("region", AB, hundreds(20, 30), 0, 2));
        GridDiff diff = GridDiff.of(OLD, later);
        assertThat(diff.lines()).extracting(LineDiff::change).containsExactly(LineDiff.Change.SAME, LineDiff.Change.ADDED, LineDiff.Change.REMOVED);
        assertThat(level(diff, 1, 1).pointsMoved()).isEqualTo(2);
        assertThat(level(diff, 1, 1).isBeyondChance()).isEmpty();
        assertThat(level(diff, 2, 2).pointsMoved()).isEqualTo(-3);
        assertThat(level(diff, 2, 2).after()).isEmpty();
    }

    @Test
    void aLevelCutAnewIsComparedWithAllThatOverlap() {
        Grid later = grid(OLD.lines().get(0), ranges("size", new double[] {15}, hundreds(22, 30), -1, 2));
        GridDiff diff = GridDiff.of(OLD, later);
        assertThat(diff.lines().get(1).change()).isEqualTo(LineDiff.Change.RECUT);
        assertThat(level(diff, 1, 0).before()).hasSize(2);
        assertThat(level(diff, 1, 0).pointsBefore()).contains(new Interval(-2, 0));
        assertThat(level(diff, 1, 1).pointsBefore()).contains(new Interval(0, 3));
        assertThat(level(diff, 1, 1).pointsMoved()).isEqualTo(2);
        assertThat(level(diff, 1, 1).rates().reason()).isNotBlank();
    }

    @Test
    void aWordThatWasUnseenBeforeComesFromThatLevel() {
        Grid later = grid(words("source", List.of("a", "b", "c"), hundreds(40, 10, 20), 6, -6, 4), OLD.lines().get(1));
        LevelDiff c = level(GridDiff.of(OLD, later), 0, 2);
        assertThat(c.before()).hasSize(1);
        assertThat(c.pointsMoved()).isEqualTo(4);
    }

    @Test
    void onLeadsOfEveryKindTalliesTellTheSameAsTheLeads() {
        Grid later = grid(words("source", AB, hundreds(15, 12), 1, -4), ranges("size", new double[] {10, 20}, hundreds(20, 25, 30), -4, 1, 9));
        Table leads = Table.create("leads", StringColumn.create("source", "a", "a", "a", "b", "b", "b"),
                DoubleColumn.create("size", 5, 15, 25, 5, 15, 25));
        Effect measured = GridDiff.of(OLD, later, LeadTable.of(leads)).effect().get();
        Effect told = GridDiff.of(OLD, later).effect().get();
        assertThat(measured.leads()).isEqualTo(6);
        assertThat(told.leads()).isZero();
        assertThat(told.correlation().get()).isCloseTo(measured.correlation().get(), within(1e-9));
        assertThat(told.rise()).isCloseTo(measured.rise(), within(1e-12));
        assertThat(told.fall()).isCloseTo(measured.fall(), within(1e-12));
        assertThat(told.before()).isCloseTo(measured.before(), within(1e-12));
        assertThat(told.moved()).isCloseTo(measured.moved(), within(1e-12));
        // By hand: 4, 6, 9, -8, -6, -3 become -3, 2, 10, -8, -3, 5.
        assertThat(measured.rise()).isCloseTo(1.0 / 6, within(1e-12));
        assertThat(measured.fall()).isCloseTo(2.0 / 6, within(1e-12));
    }
}
