package io.closerate.lead;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A lead table in which each lead has its outcome and belongs to a slice.
 *
 * <p>Slices are numbered from 0; they part the leads into those that are learned from, in folds, and those that are held
 * out. An open lead is in no slice, nor is a closed one that takes no part.
 */
public final class History {

    /** The slice of a lead that takes no part. */
    public static final int NO_SLICE = -1;

    private final LeadTable table;
    private final Outcome[] outcomes;
    private final int[] slices;

    private History(LeadTable table, Outcome[] outcomes, int[] slices) {
        this.table = table;
        this.outcomes = outcomes;
        this.slices = slices;
    }

    /** {@return the history of a table whose columns have these roles and whose leads are parted by {@code slicing}} */
    public static History of(LeadTable table, Roles roles, Slicing slicing) {
        return of(table, roles, slicing, row -> true);
    }

    /** {@return the same where of the closed leads only those in some rows take part} */
    public static History of(LeadTable table, Roles roles, Slicing slicing, IntPredicate takesPart) {
        Outcome[] outcomes = outcomes(table, roles);
        Outcome[] parted = outcomes.clone();
        Arrays.setAll(parted, row -> takesPart.test(row) ? parted[row] : Outcome.OPEN);
        int[] slices = slicing.slices(table, parted);
        for (int row = 0; row < slices.length; row++) {
            if (parted[row] == Outcome.OPEN) {
                slices[row] = NO_SLICE;
            }
        }
        return new History(table, outcomes, slices);
    }

    private static Outcome[] outcomes(LeadTable table, Roles roles) {
        Words words = table.words(roles.outcome().column());
        Outcome[] byWord = words.dictionary().stream().map(roles.outcome()::of).toArray(Outcome[]::new);
        Outcome[] outcomes = new Outcome[table.size()];
        Arrays.setAll(outcomes, row -> byWord[words.code(row)]);
        roles.asOf().ifPresent(day -> {
            roles.created().ifPresent(column -> openAfter(table, column, day, outcomes));
            roles.closed().ifPresent(column -> openAfter(table, column, day, outcomes));
        });
        return outcomes;
    }

    /** Nothing that happened after {@code day} is known on it. */
    private static void openAfter(LeadTable table, String column, LocalDate day, Outcome[] outcomes) {
        long[] days = table.epochDays(column);
        for (int row = 0; row < days.length; row++) {
            if (days[row] > day.toEpochDay()) {
                outcomes[row] = Outcome.OPEN;
            }
        }
    }

    /** {@return the leads} */
    public LeadTable table() {
        return table;
    }

    /** {@return the number of leads, open ones included} */
    public int size() {
        return outcomes.length;
    }

    /** {@return what became of the lead in row {@code row}} */
    public Outcome outcome(int row) {
        return outcomes[row];
    }

    /** {@return the slice of the lead in row {@code row}, or {@link #NO_SLICE}} */
    public int slice(int row) {
        return slices[row];
    }

    /** {@return how many leads had this outcome} */
    public long count(Outcome outcome) {
        return Arrays.stream(outcomes).filter(each -> each == outcome).count();
    }
}
