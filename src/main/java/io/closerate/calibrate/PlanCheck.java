package io.closerate.calibrate;

import io.closerate.bin.LevelRules;
import io.closerate.language.Message;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Meant;
import io.closerate.lead.Outcome;
import io.closerate.lead.Words;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Whether a plan fits a lead table, and the leads suffice. */
final class PlanCheck {

    /** The fewest won leads, and the fewest lost ones, that a grid is learned from. */
    static final int FEWEST = 10;

    private PlanCheck() {
    }

    /** Checks that every column that the plan names is there, and that the days are days. */
    static void columns(Plan plan, LeadTable table) {
        List<String> named = new ArrayList<>(plan.roles().columns());
        plan.ignore().stream().sorted().forEach(named::add);
        plan.only().stream().sorted().forEach(named::add);
        named.addAll(plan.learning().rules().named().keySet());
        List<String> columns = table.columns().stream().map(column -> column.name()).toList();
        for (String name : named) {
            if (!table.has(name)) {
                throw new CalibrationException(CalibrationException.Kind.PLAN,
                        Message.of("fault.plan.no-column", table.name(), name, Meant.of(name, columns)));
            }
        }
        plan.learning().rules().named().forEach((column, rules) -> rules(table, column, rules));
        plan.roles().created().ifPresent(column -> someDay(table, column));
        plan.roles().closed().ifPresent(column -> date(table, column));
    }

    private static void rules(LeadTable table, String column, LevelRules rules) {
        boolean word = table.kind(column) == ColumnKind.WORD;
        if (word && (rules.trend().isPresent() || !rules.cuts().isEmpty() || rules.special().isPresent())) {
            throw new CalibrationException(CalibrationException.Kind.PLAN,
                    Message.of("fault.plan.words", column, table.name()));
        }
        if (!word && !rules.signs().isEmpty()) {
            throw new CalibrationException(CalibrationException.Kind.PLAN,
                    Message.of("fault.plan.no-words", column, table.name()));
        }
    }

    /** A column that is read as days whatever stands in it may turn out to hold none. */
    private static void someDay(LeadTable table, String column) {
        date(table, column);
        if (table.size() > 0 && LongStream.of(table.epochDays(column)).allMatch(day -> day == Long.MIN_VALUE)) {
            throw new CalibrationException(CalibrationException.Kind.PLAN,
                    Message.of("fault.plan.no-days", column, table.name()));
        }
    }

    private static void date(LeadTable table, String column) {
        if (table.kind(column) != ColumnKind.DATE) {
            throw new CalibrationException(CalibrationException.Kind.PLAN,
                    Message.of("fault.plan.no-days", column, table.name()));
        }
    }

    /** Checks that there are won leads and lost ones, enough of each. */
    static void outcomes(Plan plan, History history) {
        long won = history.count(Outcome.WON);
        long lost = history.count(Outcome.LOST);
        String column = plan.roles().outcome().column();
        if (won == 0) {
            throw new CalibrationException(CalibrationException.Kind.LEADS, Message.of("fault.leads.none-won",
                    column, quoted(plan.roles().outcome().won()), values(history.table().words(column))));
        }
        if (lost == 0) {
            throw new CalibrationException(CalibrationException.Kind.LEADS, Message.of("fault.leads.none-lost", column, values(history.table().words(column)), quoted(plan.roles().outcome().won())));
        }
        if (won < FEWEST || lost < FEWEST) {
            throw new CalibrationException(CalibrationException.Kind.LEADS, Message.of("fault.leads.too-few", won, lost, FEWEST));
        }
    }

    /** Checks that both the leads learned from and those held out can tell something. */
    static void parts(Tally learned, Tally heldOut) {
        if (learned.wins() < FEWEST / 2 || learned.losses() < FEWEST / 2) {
            throw new CalibrationException(CalibrationException.Kind.LEADS,
                    Message.of("fault.leads.too-few-left", learned.wins(), learned.losses()));
        }
        if (heldOut.leads() == 0) {
            throw new CalibrationException(CalibrationException.Kind.LEADS, Message.of("fault.leads.none-held-out"));
        }
    }

    private static Message quoted(Set<String> values) {
        return Meant.either(values.stream().sorted().toList());
    }

    private static Message values(Words words) {
        List<String> known = words.dictionary().stream().filter(word -> !word.isEmpty()).sorted().toList();
        String shown = String.join(", ", known.stream().limit(8).map(value -> '"' + value + '"').toList());
        return known.size() > 8 ? Message.of("fault.and-more", shown, known.size() - 8) : Message.of("fault.as-is", shown);
    }
}
