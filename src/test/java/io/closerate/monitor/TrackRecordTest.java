package io.closerate.monitor;

import static io.closerate.monitor.SmallGrids.grid;
import static io.closerate.monitor.SmallGrids.hundreds;
import static io.closerate.monitor.SmallGrids.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.evaluate.Realised;
import io.closerate.grid.Grid;
import io.closerate.lead.LeadTable;
import io.closerate.lead.OutcomeRule;
import io.closerate.lead.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TrackRecordTest {

    private static final Grid GRID = grid(words("source", List.of("a", "b"), hundreds(40, 10), 6, -6));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final Roles ROLES = new Roles(new OutcomeRule("status", Set.of("won"), Set.of("lost")), Optional.empty(),
            Optional.of("created"), Optional.of("closed"), Optional.of(AS_OF));

    /** Leads of half a year; wins take ten days, losses sixty, and as many win as the grid says, times {@code luck}. */
    private static LeadTable leads(int count, double luck) {
        SplittableRandom random = new SplittableRandom(7);
        StringColumn source = StringColumn.create("source");
        StringColumn status = StringColumn.create("status");
        DateColumn created = DateColumn.create("created");
        DateColumn closed = DateColumn.create("closed");
        for (int i = 0; i < count; i++) {
            boolean a = random.nextBoolean();
            boolean won = random.nextDouble() < luck * GRID.curve().probability(a ? 6 : -6);
            LocalDate in = FIRST.plusDays(random.nextInt(181));
            LocalDate out = in.plusDays(won ? 10 : 60);
            boolean open = out.isAfter(AS_OF);
            source.append(a ? "a" : "b");
            status.append(open ? "open" : won ? "won" : "lost");
            created.append(in);
            closed.append(open ? null : out);
        }
        return LeadTable.of(Table.create("leads", source, status, created, closed));
    }

    private static TrackRecord record(LeadTable leads) {
        return Monitoring.of(GRID, Mix.of(GRID), Batch.of(leads, ROLES)).record().get();
    }

    @Test
    void openLeadsMakeWonOverClosedTooHighAndTheRealisedRateDoesNot() {
        TrackRecord record = record(leads(6000, 1));
        double truth = (GRID.curve().probability(6) + GRID.curve().probability(-6)) / 2;
        double raw = record.closed().closeRate().get();
        assertThat(raw).isGreaterThan(truth + 0.03);
        Realised realised = record.realised().get();
        assertThat(realised.horizon()).isEqualTo(60);
        assertThat(realised.closeRate().get()).isCloseTo(truth, within(0.02));
        assertThat(realised.wonInterval().get().contains(truth)).isTrue();
        assertThat(realised.mature().closeRate().get()).isCloseTo(truth, within(0.025));
    }

    @Test
    void monthsAreHeldAgainstTheirPromisesAndYoungOnesAreMarked() {
        TrackRecord record = record(leads(6000, 1));
        List<Month> months = record.months();
        assertThat(months).hasSize(6);
        assertThat(months).extracting(record::isYoung).containsExactly(false, false, false, false, true, true);
        assertThat(months.stream().mapToLong(Month::leads).sum()).isEqualTo(6000);
        for (Month month : months.subList(0, 3)) {
            assertThat(month.p().get()).as(month.month().toString()).isGreaterThan(0.01);
            assertThat(month.interval().get().contains(month.promised().get())).isTrue();
        }
    }

    @Test
    void promisesThatAreNotKeptAreAnAlarm() {
        Monitoring found = Monitoring.of(GRID, Mix.of(GRID), Batch.of(leads(6000, 0.6), ROLES));
        assertThat(found.isPromiseBroken()).isTrue();
        assertThat(found.record().get().total().get().ratio().get()).isCloseTo(0.6, within(0.1));
    }

    @Test
    void leadsThatAreWonSoonerThanLostAreNoAlarmAsLongAsPromisesAreKept() {
        Monitoring found = Monitoring.of(GRID, Mix.of(GRID), Batch.of(leads(6000, 1), ROLES));
        assertThat(found.isPromiseBroken()).isFalse();
        TrackRecord record = found.record().get();
        assertThat(record.judged().get().book().leads()).isLessThan(record.closed().leads());
    }

    @Test
    void whatCameInLaterIsLeftOutAndWhatClosedLaterIsOpen() {
        Roles april = new Roles(ROLES.outcome(), ROLES.id(), ROLES.created(), ROLES.closed(), Optional.of(LocalDate.of(2026, 4, 1)));
        TrackRecord record = Monitoring.of(GRID, Mix.of(GRID), Batch.of(leads(2000, 1), april)).record().get();
        assertThat(record.leads()).isLessThan(1100);
        assertThat(record.months()).hasSize(4);
        assertThat(record.open()).isGreaterThan(300);
    }

    @Test
    void withoutOutcomesThereIsNoRecord() {
        assertThat(Monitoring.of(GRID, Mix.of(GRID), Batch.of(leads(50, 1))).record().reason()).isEqualTo("no outcome is named");
    }
}
