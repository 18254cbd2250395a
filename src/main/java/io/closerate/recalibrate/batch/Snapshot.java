package io.closerate.recalibrate.batch;

import io.closerate.language.Message;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Outcome;
import io.closerate.lead.Roles;
import io.closerate.lead.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The book of leads as it was known on one day: leads that came in later are left out, and of what was decided later neither outcome nor
 * day is known.
 *
 * <p>An export made on that day and one made months afterwards come to the same snapshot, as far as cells do not change behind one's back:
 * rows are put in the order of the day they came in and their id, and the outcome of a lead that is open is a missing cell whatever the
 * export calls it.
 */
public final class Snapshot {

    private final LeadTable table;
    private final Roles roles;
    private final LocalDate asOf;
    private final Outcome[] outcomes;
    private final long later;
    private final Optional<long[]> created;
    private final Optional<long[]> closed;
    private final Map<String, Words> words = new ConcurrentHashMap<>();
    private Profile profile;

    private Snapshot(LeadTable table, Roles roles, LocalDate asOf, long later) {
        this.table = table;
        this.roles = roles;
        this.asOf = asOf;
        this.outcomes = outcomes(table, roles);
        this.later = later;
        this.created = roles.created().map(table::epochDays);
        this.closed = roles.closed().map(table::epochDays);
    }

    /** {@return why a table with these columns has no snapshot: a column with a role is gone, or a day is no day} */
    public static Optional<Message> obstacle(LeadTable table, Roles roles) {
        Optional<Message> gone = roles.columns().stream().filter(column -> !table.has(column)).findFirst()
                .map(column -> Message.of("fault.leads.column-gone", column));
        return gone.isPresent() ? gone : IntStream.range(0, 2).mapToObj(i -> i == 0 ? roles.created() : roles.closed()).flatMap(Optional::stream)
                .filter(column -> table.kind(column) != ColumnKind.DATE).findFirst()
                .map(column -> Message.of("fault.leads.no-days", column));
    }

    /**
     * {@return what was known on {@code asOf}}
     *
     * @param all every lead of the source; there is no {@link #obstacle}
     */
    public static Snapshot of(LeadTable all, Roles roles, LocalDate asOf) {
        IntPredicate isLater = later(all, roles.created(), asOf);
        int[] rows = IntStream.range(0, all.size()).filter(isLater.negate()).toArray();
        LeadTable known = all.rows(sorted(all, roles, rows));
        if (roles.closed().isPresent()) {
            int[] open = IntStream.range(0, known.size()).filter(later(known, roles.closed(), asOf)).toArray();
            known = known.withMissing(roles.outcome().column(), open).withMissing(roles.closed().get(), open);
        }
        Outcome[] outcomes = outcomes(known, roles);
        int[] open = IntStream.range(0, known.size()).filter(row -> outcomes[row] == Outcome.OPEN).toArray();
        return new Snapshot(known.withMissing(roles.outcome().column(), open).named("leads as of " + asOf), roles, asOf, (long) all.size() - rows.length);
    }

    private static IntPredicate later(LeadTable table, Optional<String> column, LocalDate asOf) {
        if (column.isEmpty()) {
            return row -> false;
        }
        long[] days = table.epochDays(column.get());
        return row -> days[row] > asOf.toEpochDay();
    }

    private static int[] sorted(LeadTable table, Roles roles, int[] rows) {
        Comparator<Integer> order = Comparator.comparingInt(row -> 0);
        if (roles.created().isPresent()) {
            long[] days = table.epochDays(roles.created().get());
            order = order.thenComparingLong(row -> days[row]);
        }
        if (roles.id().isPresent()) {
            Words ids = table.words(roles.id().get());
            order = order.thenComparing(row -> ids.dictionary().get(ids.code(row)));
        }
        return Arrays.stream(rows).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    private static Outcome[] outcomes(LeadTable table, Roles roles) {
        Words words = table.words(roles.outcome().column());
        Outcome[] byWord = words.dictionary().stream().map(roles.outcome()::of).toArray(Outcome[]::new);
        return IntStream.range(0, table.size()).mapToObj(row -> byWord[words.code(row)]).toArray(Outcome[]::new);
    }

    /** {@return the leads} */
    public LeadTable table() {
        return table;
    }

    /** {@return what the columns are for} */
    public Roles roles() {
        return roles;
    }

    /** {@return the day} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the number of leads} */
    public int size() {
        return outcomes.length;
    }

    /** {@return how many rows of the source came in later} */
    public long later() {
        return later;
    }

    /** {@return what was known of the lead in row {@code row}} */
    public Outcome outcome(int row) {
        return outcomes[row];
    }

    /** {@return whether the lead in row {@code row} was won or lost} */
    public boolean isDecided(int row) {
        return outcomes[row] != Outcome.OPEN;
    }

    /** {@return whether the lead in row {@code row} was won} */
    public boolean isWon(int row) {
        return outcomes[row] == Outcome.WON;
    }

    /** {@return how many leads had this outcome} */
    public long count(Outcome outcome) {
        return Arrays.stream(outcomes).filter(each -> each == outcome).count();
    }

    /** {@return the days that leads came in, {@code Long.MIN_VALUE} where one is missing; empty where no column tells} */
    public Optional<long[]> created() {
        return created;
    }

    /** {@return the days that leads were decided, {@code Long.MIN_VALUE} where one is missing; empty where no column tells} */
    public Optional<long[]> closed() {
        return closed;
    }

    /** {@return the cells of a column as words; they are made once, for many ask} */
    public Words words(String column) {
        return words.computeIfAbsent(column, table::words);
    }

    /** {@return what the leads are like} */
    public Profile profile() {
        if (profile == null) {
            profile = Profile.of(this);
        }
        return profile;
    }

    /** {@return a stable text for the lead in each row: its id, or its place} */
    public String[] keys() {
        String[] keys = new String[size()];
        if (roles.id().isPresent()) {
            Words ids = words(roles.id().get());
            Arrays.setAll(keys, row -> ids.dictionary().get(ids.code(row)));
        } else {
            Arrays.setAll(keys, Integer::toString);
        }
        return keys;
    }
}
