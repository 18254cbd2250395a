package io.closerate.oracle;

import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Outcome;
import io.closerate.lead.OutcomeRule;
import io.closerate.lead.Words;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import io.closerate.stats.models.Design;
import io.closerate.stats.models.Observations;
import io.closerate.stats.survival.FollowUp;
import io.closerate.stats.survival.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A lead history with columns {@code lead_id}, {@code created}, {@code closed} and {@code outcome}; every other column
 * describes the lead.
 */
final class LeadBook {

    private static final Set<String> ROLES = Set.of("lead_id", "created", "closed", "outcome");

    private final LeadTable table;
    private final Outcome[] outcomes;
    private final int[] closed;

    private LeadBook(LeadTable table, Outcome[] outcomes) {
        this.table = table;
        this.outcomes = outcomes;
        this.closed = IntStream.range(0, outcomes.length).filter(row -> outcomes[row] != Outcome.OPEN).toArray();
    }

    static LeadBook read(Path csv) {
        CsvHints hints = CsvHints.NONE.withWordColumns(Set.of("lead_id", "outcome")).withDateColumns(Set.of("created", "closed"));
        LeadTable table = CsvFile.load(csv, hints).table();
        OutcomeRule rule = new OutcomeRule("outcome", Set.of("won"), Set.of("lost"));
        Words words = table.words("outcome");
        Outcome[] outcomes = IntStream.range(0, table.size())
                .mapToObj(row -> rule.of(words.dictionary().get(words.code(row)))).toArray(Outcome[]::new);
        return new LeadBook(table, outcomes);
    }

    /** {@return the last day of the month in which the last lead came in or closed: the day as of which books are looked at} */
    LocalDate monthEnd() {
        long last = LongStream.concat(Arrays.stream(table.epochDays("created")), Arrays.stream(table.epochDays("closed")))
                .max().orElseThrow();
        return LocalDate.ofEpochDay(last).with(TemporalAdjusters.lastDayOfMonth());
    }

    /** {@return how long each lead was followed: to its closing, or while open to {@code asOf}} */
    FollowUp followUp(LocalDate asOf) {
        long[] created = table.epochDays("created");
        long[] ended = table.epochDays("closed");
        double[] days = IntStream.range(0, created.length)
                .mapToDouble(row -> (ended[row] == Long.MIN_VALUE ? asOf.toEpochDay() : ended[row]) - created[row]).toArray();
        Status[] statuses = Arrays.stream(outcomes).map(outcome -> switch (outcome) {
            case WON -> Status.WON;
            case LOST -> Status.LOST;
            case OPEN -> Status.OPEN;
        }).toArray(Status[]::new);
        return FollowUp.ofRows(days, statuses);
    }

    /** {@return 1 for each closed lead that was won, 0 for each that was lost} */
    int[] won() {
        return Arrays.stream(closed).map(row -> outcomes[row] == Outcome.WON ? 1 : 0).toArray();
    }

    /** {@return the columns of words that describe the closed leads} */
    List<LeadAttribute> attributes() {
        return described(ColumnKind.WORD).map(name -> {
            Words words = table.words(name);
            return LeadAttribute.of(name, Arrays.stream(closed).mapToObj(row -> words.dictionary().get(words.code(row))).toList());
        }).toList();
    }

    /** {@return the closed leads: attributes against their reference levels, then the numbers as they are} */
    Observations observations() {
        List<String> names = described(ColumnKind.NUMBER).toList();
        double[][] columns = names.stream().map(table::numbers).toArray(double[][]::new);
        double[][] rows = Arrays.stream(closed)
                .mapToObj(row -> Arrays.stream(columns).mapToDouble(column -> column[row]).toArray()).toArray(double[][]::new);
        Design design = attributes().stream().map(LeadAttribute::design).reduce(Design.intercept(closed.length), Design::and);
        return Observations.of(design.and(Design.of(names, rows)), won());
    }

    private Stream<String> described(ColumnKind kind) {
        return table.columns().stream().filter(column -> column.kind() == kind && !ROLES.contains(column.name()))
                .map(column -> column.name());
    }
}
