package io.closerate.lead;

import java.util.Arrays;

/**
 * A lead table in which each lead has its outcome and belongs to a slice.
 *
 * <p>Slices are numbered from 0; they part the leads into those that are learned from, in folds, and those that are held
 * out. An open lead is in no slice.
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

    /** {@return the history of a table whose outcomes are told by {@code rule} and whose leads are parted by {@code slicing}} */
    public static History of(LeadTable table, OutcomeRule rule, Slicing slicing) {
        Outcome[] outcomes = outcomes(table, rule);
        int[] slices = slicing.slices(table, outcomes);
        for (int row = 0; row < slices.length; row++) {
            if (outcomes[row] == Outcome.OPEN) {
                slices[row] = NO_SLICE;
            }
        }
        return new History(table, outcomes, slices);
    }

    /** {@return the outcome of every lead of a table} */
    public static Outcome[] outcomes(LeadTable table, OutcomeRule rule) {
        Words words = table.words(rule.column());
        Outcome[] byWord = words.dictionary().stream().map(rule::of).toArray(Outcome[]::new);
        Outcome[] outcomes = new Outcome[table.size()];
        Arrays.setAll(outcomes, row -> byWord[words.code(row)]);
        return outcomes;
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
