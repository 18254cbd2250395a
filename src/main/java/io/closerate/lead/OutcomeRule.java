package io.closerate.lead;

import io.closerate.language.Message;
import io.closerate.language.Mistake;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a cell of the outcome column is read.
 *
 * <p>Values are compared without regard to case and to blanks around them. With an empty {@code lost} every other
 * non-empty value is lost; with a given one, what is in neither list is open. An empty cell is always open.
 *
 * @param column the outcome column
 * @param won the values that mean won, at least one
 * @param lost the values that mean lost; empty for "everything else"
 */
public record OutcomeRule(String column, Set<String> won, Set<String> lost) {

    public OutcomeRule {
        won = folded(won);
        lost = folded(lost);
        if (won.isEmpty()) {
            throw new IllegalArgumentException("at least one value of " + column + " must mean won");
        }
        for (String value : won) {
            if (lost.contains(value)) {
                throw new Mistake(Message.of("fault.plan.won-and-lost", column, value));
            }
        }
    }

    /** {@return what a cell with this text says} */
    public Outcome of(String cell) {
        String value = fold(cell);
        if (value.isEmpty()) {
            return Outcome.OPEN;
        }
        if (won.contains(value)) {
            return Outcome.WON;
        }
        return lost.isEmpty() || lost.contains(value) ? Outcome.LOST : Outcome.OPEN;
    }

    private static Set<String> folded(Set<String> values) {
        return values.stream().map(OutcomeRule::fold).filter(value -> !value.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static String fold(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
