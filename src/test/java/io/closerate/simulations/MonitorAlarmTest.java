package io.closerate.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.export.TestGrids;
import io.closerate.grid.Grid;
import io.closerate.lead.LeadTable;
import io.closerate.monitor.Batch;
import io.closerate.monitor.Mix;
import io.closerate.monitor.Monitoring;
import io.closerate.monitor.ScoredLeads;
import io.closerate.monitor.Shift;
import io.closerate.simulate.Draws;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leads of the shipped data set dealt out at random: nothing has changed, and how often does monitoring raise an alarm about anything? */
@Tag("simulation")
class MonitorAlarmTest {

    private static final int COMPARISONS = 400;
    private static final LeadTable LEADS = CsvFile.load(Path.of("datasets/atelier/leads.csv"), CsvHints.NONE).table();
    private static final Grid GRID = TestGrids.atelier("logistic");

    @ParameterizedTest
    @ValueSource(ints = {50, 200, 1_000})
    void seldomIsAnythingCalledMovedThatDidNotMove(int leads) {
        int alarms = 0;
        int customary = 0;
        for (int i = 0; i < COMPARISONS; i++) {
            int[] dealt = dealt(Draws.of(20261122 + leads, i));
            Mix base = ScoredLeads.of(GRID, LEADS, Arrays.copyOf(dealt, leads)).mix();
            Monitoring found = Monitoring.of(GRID, base, new Batch(LEADS, Optional.empty(), Arrays.copyOfRange(dealt, leads, 2 * leads)));
            alarms += found.isAlarm() ? 1 : 0;
            customary += found.drift().lines().stream().anyMatch(MonitorAlarmTest::isAboveTheCustomaryLimit) ? 1 : 0;
        }

        assertThat((double) alarms / COMPARISONS).isLessThan(0.08);
        String nothing = "Nothing changed, " + leads + " leads a side, 15 attributes: monitoring calls ";
        Figures.check(nothing + "something moved", "at most 0.08", (double) alarms / COMPARISONS);
        Figures.check(nothing + "some index above 0.1", "shown only", (double) customary / COMPARISONS);
    }

    private static boolean isAboveTheCustomaryLimit(Shift shift) {
        return shift.index().map(index -> index.value() > 0.1).orElse(false);
    }

    /** The rows in a random order. */
    private static int[] dealt(Draws draws) {
        int[] rows = IntStream.range(0, LEADS.size()).toArray();
        for (int i = rows.length - 1; i > 0; i--) {
            int other = draws.whole(0, i);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
        return rows;
    }
}
