package io.closerate.calibrate;

import io.closerate.language.Message;
import io.closerate.lead.History;
import io.closerate.lead.Outcome;
import io.closerate.tally.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What time has to do with a calibration.
 *
 * @param periods the close rate by month, or by twentieths of the rows where only their order is known
 * @param level how the close curves follow the win rate, in one sentence
 */
public record Times(List<Period> periods, Message level) {

    private static final int PARTS = 20;

    public Times {
        periods = List.copyOf(periods);
    }

    /** {@return the close rate of the leads by the month of this column} */
    static List<Period> months(History history, String created) {
        long[] days = history.table().epochDays(created);
        Map<YearMonth, Tally> months = new TreeMap<>();
        for (int row = 0; row < days.length; row++) {
            if (history.outcome(row) != Outcome.OPEN && days[row] != Long.MIN_VALUE) {
                months.merge(YearMonth.from(LocalDate.ofEpochDay(days[row])), one(history, row), Tally::plus);
            }
        }
        return months.entrySet().stream().map(each -> new Period(each.getKey().toString(), each.getValue())).toList();
    }

    /** {@return the close rate of the leads by twentieths of the rows} */
    static List<Period> rows(History history) {
        List<Period> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int from = (int) ((long) history.size() * part / PARTS);
            int to = (int) ((long) history.size() * (part + 1) / PARTS);
            Tally tally = Tally.NONE;
            for (int row = from; row < to; row++) {
                tally = history.outcome(row) == Outcome.OPEN ? tally : tally.plus(one(history, row));
            }
            parts.add(new Period("%d-%d".formatted(from + 1, to), tally));
        }
        return parts;
    }

    private static Tally one(History history, int row) {
        return new Tally(1, history.outcome(row) == Outcome.WON ? 1 : 0);
    }
}
