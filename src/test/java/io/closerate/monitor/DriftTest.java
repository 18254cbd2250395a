package io.closerate.monitor;

import static io.closerate.monitor.SmallGrids.grid;
import static io.closerate.monitor.SmallGrids.hundreds;
import static io.closerate.monitor.SmallGrids.ranges;
import static io.closerate.monitor.SmallGrids.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.grid.Grid;
import io.closerate.lead.LeadTable;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DriftTest {

    private static final Grid GRID = grid(words("source", List.of("a", "b", "c", "d"), hundreds(40, 10, 20, 20), 6, -6, 0, 1),
            ranges("size", new double[] {10, 20}, hundreds(20, 25, 30), -2, 0, 3));

    /** Leads whose first words come more or less often, and some of which lack a size. */
    private static LeadTable leads(int count, double[] shares, double missing, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringColumn source = StringColumn.create("source");
        DoubleColumn size = DoubleColumn.create("size");
        for (int i = 0; i < count; i++) {
            double at = random.nextDouble();
            int word = 0;
            while (word < shares.length && at >= shares[word]) {
                at -= shares[word++];
            }
            source.append(List.of("a", "b", "c", "d", "new").get(word));
            size.append(random.nextDouble() < missing ? Double.NaN : 30 * random.nextDouble());
        }
        return LeadTable.of(Table.create("leads", source, size));
    }

    private static LeadTable even(int count, long seed) {
        return leads(count, new double[] {0.25, 0.25, 0.25, 0.25}, 0.1, seed);
    }

    private static Monitoring monitor(LeadTable before, LeadTable now) {
        return Monitoring.of(GRID, Mix.of(GRID, before), Batch.of(now));
    }

    @Test
    void theCustomaryLimitFiresOnNoiseAndTheCriticalValueDoesNot() {
        int customary = 0;
        int alarms = 0;
        int comparisons = 500;
        for (int i = 0; i < comparisons; i++) {
            Monitoring found = monitor(even(50, 2 * i), even(50, 2 * i + 1));
            customary += found.drift().lines().get(0).index().get().value() > 0.1 ? 1 : 0;
            alarms += found.isAlarm() ? 1 : 0;
        }
        assertThat(customary).isGreaterThan(comparisons / 4);
        assertThat(alarms).as("of %d", comparisons).isLessThan(comparisons / 12);
    }

    @Test
    void aMixThatChangedIsFoundAndWhatItDoesToScores() {
        Monitoring found = monitor(even(800, 1), leads(400, new double[] {0.05, 0.45, 0.25, 0.25}, 0.1, 2));
        assertThat(found.moved()).extracting(Shift::name).containsExactly("source");
        assertThat(found.drift().pointsMoved("source")).isCloseTo(-2.4, within(0.5));
        assertThat(found.isScoreMoved()).isTrue();
        assertThat(found.drift().expectedNow().get()).isLessThan(found.drift().expectedBefore().get());
        assertThat(found.jumped()).isEmpty();
    }

    @Test
    void missingAndUnseenValuesAreFoundByThemselves() {
        Monitoring found = monitor(even(800, 1), leads(800, new double[] {0.24, 0.24, 0.24, 0.24}, 0.3, 2));
        assertThat(found.jumped()).extracting(Jump::attribute, Jump::kind).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("source", Jump.Kind.UNSEEN), org.assertj.core.groups.Tuple.tuple("size", Jump.Kind.MISSING));
        Jump size = found.jumped().stream().filter(jump -> jump.kind() == Jump.Kind.MISSING).findFirst().orElseThrow();
        assertThat(size.moved().get()).isCloseTo(0.2, within(0.05));
        assertThat(size.interval().get().lower()).isPositive();
    }

    @Test
    void ofManyLeadsASmallDifferenceIsSlight() {
        Monitoring found = monitor(even(100_000, 1), leads(100_000, new double[] {0.27, 0.23, 0.25, 0.25}, 0.1, 2));
        assertThat(found.drift().lines().get(0).judgement()).isEqualTo(Judgement.SLIGHT);
        assertThat(found.isAlarm()).isFalse();
    }

    @Test
    void aColumnThatIsGoneIsAnAlarm() {
        LeadTable without = LeadTable.of(Table.create("leads", StringColumn.create("source", "a", "b", "c")));
        Monitoring found = monitor(even(100, 1), without);
        assertThat(found.lacking()).containsExactly("size");
        assertThat(found.isAlarm()).isTrue();
    }

    @Test
    void theEvidenceOfTheGridIsABaselineWithoutScores() {
        Mix mix = Mix.of(GRID);
        assertThat(mix.of("source")).containsExactly(100, 100, 100, 100, 0, 0);
        Monitoring found = Monitoring.of(GRID, mix, Batch.of(even(200, 1)));
        assertThat(found.drift().score().isEstimable()).isFalse();
        assertThat(found.drift().score().reason()).contains("model card");
        assertThat(found.drift().expectedBefore().get()).isEqualTo(90.0 / 400);
    }
}
