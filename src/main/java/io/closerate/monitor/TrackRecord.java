package io.closerate.monitor;

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

/**
 * Whether leads closed as a grid had promised.
 *
 * <p>A close probability speaks of leads that are decided, so wins are held against the promises made of closed leads. Where many leads
 * are open, those closed first are seldom like the rest: {@link #realised} and {@link Month#isYoung} say so.
 *
 * @param leads all leads
 * @param judged the grid on the closed ones
 * @param months month by month; none where no column of the day they came in is named
 * @param realised the close rate with open leads taken for what they are
 */
public record TrackRecord(long leads, ScoreEvaluation judged, List<Month> months, Estimate<Realised> realised) {

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
        Map<Integer, Tally> closed = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            Outcome outcome = history.outcome(rows[i]);
            if (outcome != Outcome.OPEN) {
                closed.merge(scored.score(i), new Tally(1, outcome == Outcome.WON ? 1 : 0), Tally::plus);
            }
        }
        if (closed.isEmpty()) {
            return Estimate.not("no lead has closed");
        }
        ScoreEvaluation judged = new ScoreEvaluation(new ScoreTallies(new TreeMap<>(closed)), scored.curve());
        List<Month> months = roles.created().map(column -> months(scored, history, column, rows)).orElse(List.of());
        return Estimate.of(new TrackRecord(rows.length, judged, months, Realised.of(history, roles, rows)));
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
        return leads - judged.book().leads();
    }

    /** {@return wins that came against wins promised, of the closed leads} */
    public CalibrationInTheLarge total() {
        return CalibrationInTheLarge.of(judged.toForecasts());
    }

    /** {@return what is to be thought of wins that came against wins promised} */
    public Judgement judgement() {
        return Judgement.of(total().test().map(ZTest::p), total().ratio().map(ratio -> Math.abs(ratio - 1) >= MATTERS).orElse(false));
    }
}
