package io.closerate.calibrate;

import io.closerate.language.Message;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Outcome;
import io.closerate.lead.Words;
import io.closerate.signal.Signal;
import io.closerate.signal.Signals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides for each column whether it can be an attribute, and which question is asked of it.
 *
 * <p>Outcomes are looked at for one thing only: a column that is filled in when a lead closes, and not before, tells the
 * outcome rather than foretells it.
 *
 * @param signals the questions to ask, in the order of the columns
 * @param setAside the columns left out, and why
 */
record Screening(List<Signal> signals, List<SetAside> setAside) {

    private static final double NEARLY_ALL = 0.95;
    private static final int MEAN_TEXT_LENGTH = 40;
    private static final double FREE_TEXT_DISTINCT = 0.3;
    private static final double RARELY = 0.01;
    private static final double OFTEN = 0.5;
    private static final int FEW_OPEN = 20;

    static Screening of(Plan plan, History history) {
        List<Screen> screens = history.table().columns().parallelStream().map(column -> Screen.of(plan, history, column)).toList();
        return new Screening(screens.stream().flatMap(each -> each.signal.stream()).toList(),
                screens.stream().flatMap(each -> each.reason.stream().map(why -> new SetAside(each.column.name(), why))).toList());
    }

    /** What the plan itself says against a column. */
    private static Optional<Message> asked(Plan plan, Column column) {
        if (column.name().equals(plan.roles().outcome().column())) {
            return Optional.of(Message.of("calibrate.aside.outcome"));
        }
        if (plan.roles().columns().contains(column.name())) {
            return Optional.of(plan.roles().id().filter(column.name()::equals).isPresent() ? Message.of("calibrate.aside.id")
                    : plan.roles().created().filter(column.name()::equals).isPresent() ? Message.of("calibrate.aside.created")
                    : Message.of("calibrate.aside.closed"));
        }
        if (plan.ignore().contains(column.name())) {
            return Optional.of(Message.of("calibrate.aside.ignored"));
        }
        return plan.only().isEmpty() || plan.only().contains(column.name()) ? Optional.empty()
                : Optional.of(Message.of("calibrate.aside.not-asked-for"));
    }

    private static Signal signal(Plan plan, LeadTable table, Column column) {
        return switch (column.kind()) {
            case NUMBER -> Signals.of("number", column.name(), "");
            case DATE -> Signals.of("days", column.name(), plan.roles().created().orElseThrow());
            case WORD -> Signals.of(Signals.areAddresses(table.words(column.name()).dictionary()) ? "email" : "word", column.name(), "");
        };
    }

    /** What is made of a column: a signal, or the reason why not. */
    private record Screen(Column column, Optional<Signal> signal, Optional<Message> reason) {

        static Screen of(Plan plan, History history, Column column) {
            Optional<Message> reason = asked(plan, column).or(() -> new Look(plan, history, column).reason());
            return new Screen(column, reason.isPresent() ? Optional.empty() : Optional.of(Screening.signal(plan, history.table(), column)), reason);
        }
    }

    /** Looks at one column of a history. */
    private record Look(Plan plan, History history, Column column) {

        Optional<Message> reason() {
            boolean[] filled = filled();
            return leak(filled).or(() -> switch (column.kind()) {
                case NUMBER -> number();
                case WORD -> word();
                case DATE -> plan.roles().created().isPresent() ? Optional.empty()
                        : Optional.of(Message.of("calibrate.aside.date"));
            });
        }

        private boolean[] filled() {
            boolean[] filled = new boolean[history.size()];
            if (column.kind() == ColumnKind.NUMBER) {
                double[] numbers = history.table().numbers(column.name());
                for (int row = 0; row < filled.length; row++) {
                    filled[row] = !Double.isNaN(numbers[row]);
                }
            } else {
                Words words = history.table().words(column.name());
                for (int row = 0; row < filled.length; row++) {
                    filled[row] = !words.dictionary().get(words.code(row)).isEmpty();
                }
            }
            return filled;
        }

        /** Filled in for closed leads, hardly ever for open ones: the cell comes with the outcome. */
        private Optional<Message> leak(boolean[] filled) {
            long[] leads = new long[2];
            long[] known = new long[2];
            for (int row = 0; row < filled.length; row++) {
                int open = history.outcome(row) == Outcome.OPEN ? 1 : 0;
                leads[open]++;
                known[open] += filled[row] ? 1 : 0;
            }
            boolean leak = leads[1] >= FEW_OPEN && known[1] <= RARELY * leads[1] && known[0] >= OFTEN * leads[0];
            return leak ? Optional.of(Message.of("calibrate.aside.leak")) : Optional.empty();
        }

        private Optional<Message> number() {
            double[] known = Arrays.stream(history.table().numbers(column.name())).filter(x -> !Double.isNaN(x)).sorted().toArray();
            long distinct = Arrays.stream(known).distinct().count();
            if (known.length == 0) {
                return Optional.of(Message.of("calibrate.aside.empty"));
            }
            if (distinct == 1 && known.length == history.size()) {
                return Optional.of(Message.of("calibrate.aside.constant"));
            }
            boolean whole = Arrays.stream(known).allMatch(x -> x == Math.rint(x));
            return whole && distinct == known.length && known.length > NEARLY_ALL * history.size() && distinct > 20
                    ? Optional.of(Message.of("calibrate.aside.numbered")) : Optional.empty();
        }

        private Optional<Message> word() {
            Words words = history.table().words(column.name());
            List<String> dictionary = words.dictionary();
            long missing = dictionary.contains("") ? words.counts()[dictionary.indexOf("")] : 0;
            long known = words.size() - missing;
            long distinct = dictionary.size() - (missing > 0 ? 1 : 0);
            if (known == 0) {
                return Optional.of(Message.of("calibrate.aside.empty"));
            }
            if (distinct == 1 && missing == 0) {
                return Optional.of(Message.of("calibrate.aside.constant"));
            }
            if (Signals.areAddresses(dictionary)) {
                return Optional.empty();
            }
            double length = dictionary.stream().mapToInt(String::length).average().orElse(0);
            if (distinct > FREE_TEXT_DISTINCT * known && length > MEAN_TEXT_LENGTH) {
                return Optional.of(Message.of("calibrate.aside.free-text"));
            }
            return distinct == known && distinct > 20 ? Optional.of(Message.of("calibrate.aside.another-each"))
                    : distinct > OFTEN * known && distinct > 20 ? Optional.of(Message.of("calibrate.aside.own-value")) : Optional.empty();
        }
    }
}
