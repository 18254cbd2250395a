package io.closerate.monitor;

import io.closerate.evaluate.Realised;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.lead.History;
import io.closerate.lead.Outcome;
import io.closerate.lead.Roles;
import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;
import io.closerate.stats.calibration.CalibrationInTheLarge;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Whether leads closed as a grid had promised.
 *
 * <p>A close probability speaks of leads that are decided, so wins are held against the promises made of closed leads. Among young leads
 * those closed are the quick ones: losses, where leads are lost sooner than won. So only leads old enough are judged, of whose age nine of
 * ten are decided ({@link Realised#oldEnough}); where ages are not known, all closed ones.
 *
 * @param leads all leads
 * @param closed those of them that are won or lost
 * @param judged the grid on the closed ones that are old enough
 * @param months month by month; none where no column of the day they came in is named
 * @param realised the close rate with open leads taken for what they are
 */
public record TrackRecord(long leads, Tally closed, Estimate<ScoreEvaluation> judged, List<Month> months, Estimate<Realised> realised) {

    /** From this share of wins too many or too few on, a difference beyond chance matters. */
    public static final double MATTERS = 0.1;

    public TrackRecord {
        months = List.copyOf(months);
    }

    /**
     * {@return the record; not estimable if no lead has closed}
     *
     * @param scored the leads in these rows
     * @param history all leads and their outcomes
     * @param roles what the columns are for
     * @param rows the rows of the leads
     */
    static Estimate<TrackRecord> of(ScoredLeads scored, History history, Roles roles, int[] rows) {
        Tally closed = tally(scored, history, rows, row -> true).total();
        if (closed.leads() == 0) {
            return Estimate.not("no lead has closed");
        }
        Estimate<Realised> realised = Realised.of(history, roles, rows);
        ScoreTallies old = tally(scored, history, rows, oldEnough(history, roles, realised));
        Estimate<ScoreEvaluation> judged = old.total().leads() == 0 ? Estimate.not("no lead is old enough")
                : Estimate.of(new ScoreEvaluation(old, scored.curve()));
        List<Month> months = roles.created().map(column -> months(scored, history, column, rows)).orElse(List.of());
        return Estimate.of(new TrackRecord(rows.length, closed, judged, months, realised));
    }

    private static IntPredicate oldEnough(History history, Roles roles, Estimate<Realised> realised) {
        if (!realised.isEstimable()) {
            return row -> true;
        }
        long last = realised.get().oldEnough().toEpochDay();
        long[] days = history.table().epochDays(roles.created().orElseThrow());
        return row -> days[row] != Long.MIN_VALUE && days[row] <= last;
    }

    private static ScoreTallies tally(ScoredLeads scored, History history, int[] rows, IntPredicate counts) {
        TreeMap<Integer, Tally> closed = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            Outcome outcome = history.outcome(rows[i]);
            if (outcome != Outcome.OPEN && counts.test(rows[i])) {
                closed.merge(scored.score(i), new Tally(1, outcome == Outcome.WON ? 1 : 0), Tally::plus);
            }
        }
        return new ScoreTallies(closed);
    }

    private static List<Month> months(ScoredLeads scored, History history, String created, int[] rows) {
        long[] days = history.table().epochDays(created);
        Map<YearMonth, Month> months = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            if (days[rows[i]] != Long.MIN_VALUE) {
                YearMonth month = YearMonth.from(LocalDate.ofEpochDay(days[rows[i]]));
                Month before = months.getOrDefault(month, Month.none(month));
                Outcome outcome = history.outcome(rows[i]);
                months.put(month, outcome == Outcome.OPEN ? before.open() : before.closed(outcome == Outcome.WON, scored.probability(i)));
            }
        }
        return List.copyOf(months.values());
    }

    /** {@return the leads not decided yet} */
    public long open() {
        return leads - closed.leads();
    }

    /** {@return whether a month is too young to be held against its promises} */
    public boolean isYoung(Month month) {
        return realised.map(known -> month.isYoung(known.oldEnough())).orElse(false);
    }

    /** {@return wins that came against wins promised, of the leads judged} */
    public Estimate<CalibrationInTheLarge> total() {
        return judged.map(leads -> CalibrationInTheLarge.of(leads.toForecasts()));
    }

    /** {@return what is to be thought of wins that came against wins promised} */
    public Judgement judgement() {
        return Judgement.of(total().flatMap(CalibrationInTheLarge::test).map(ZTest::p),
                total().flatMap(CalibrationInTheLarge::ratio).map(ratio -> Math.abs(ratio - 1) >= MATTERS).orElse(false));
    }
}
