package io.closerate.recalibrate;

import io.closerate.recalibrate.check.Finding;
import io.closerate.recalibrate.gate.Challenger;
import io.closerate.recalibrate.gate.Duel;
import io.closerate.recalibrate.gate.Ruling;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of the grid in force.
 *
 * @param words {@code published}, {@code kept:no-evidence}, {@code kept:not-better}, {@code refused:} and the name of a check or gate
 * @param kind the same without names
 * @param challenger the grid that is published, or would have been
 * @param duel how it did against the grid in force
 * @param findings what the checks found
 * @param rulings what the gates said
 * @param details reasons and numbers by name
 */
public record Decision(String words, Kind kind, Optional<Challenger> challenger, Optional<Duel> duel, List<Finding> findings, List<Ruling> rulings,
        SortedMap<String, String> details) {

    /** The kinds of decisions. */
    public enum Kind {
        /** The challenger takes over. */
        PUBLISHED,
        /** The new leads give no reason for a change. */
        KEPT,
        /** There are too few new leads to tell. */
        NO_EVIDENCE,
        /** The leads are not to be trusted. */
        BAD_DATA,
        /** The challenger did not pass a gate. */
        NOT_GOOD_ENOUGH
    }

    public Decision {
        findings = List.copyOf(findings);
        rulings = List.copyOf(rulings);
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }
}
