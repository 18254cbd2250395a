package io.closerate.evaluate;

import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Outcome;
import io.closerate.lead.Roles;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.survival.Courses;
import io.closerate.stats.survival.Decided;
import io.closerate.stats.survival.Incidence;
import io.closerate.stats.survival.MatureCohort;
import io.closerate.stats.survival.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The close rate with leads still open taken for what they are: not lost, but not decided yet.
 *
 * <p>Won over closed is too high in a young book, where losses take longer than wins, or too low where they come first; won over all is
 * too low as long as leads are open. Within a horizon of so many days the shares won, lost and open are estimated by Aalen and Johansen
 * ({@link Incidence}): each lead counts as long as it was followed. The leads that are old enough for the horizon give the same without a
 * model ({@link MatureCohort}).
 *
 * @param asOf the day the book is looked at: the one asked for, or the last one on which anything happened
 * @param leads the leads that were followed
 * @param unusable leads that were not, for want of a day or because they closed before they came in
 * @param horizon days since a lead came in
 * @param decided the shares by then
 * @param mature the leads old enough
 */
public record Realised(LocalDate asOf, int leads, int unusable, double horizon, Decided decided, MatureCohort mature) {

    private static final double FEW_OPEN = 0.1;
    private static final int FEWEST = 20;
    private static final double CONFIDENCE = 0.95;

    /**
     * {@return what became of the leads in these rows, by the day by which nine of ten are decided}
     *
     * <p>Where that day is not reached, the last one counts on which so many as {@value #FEWEST} leads were followed and some closed.
     *
     * @param history the leads and their outcomes
     * @param roles must name the days on which leads came in and closed
     * @param rows the leads
     */
    public static Estimate<Realised> of(History history, Roles roles, int[] rows) {
        if (roles.created().isEmpty() || roles.closed().isEmpty()) {
            return Estimate.not("the columns of the days on which leads came in and closed are not both named");
        }
        LocalDate asOf = asOf(history.table(), roles);
        List<double[]> courses = new ArrayList<>();
        List<Status> statuses = new ArrayList<>();
        long[] created = history.table().epochDays(roles.created().get());
        long[] closed = history.table().epochDays(roles.closed().get());
        for (int row : rows) {
            Outcome outcome = history.outcome(row);
            long end = outcome == Outcome.OPEN ? asOf.toEpochDay() : closed[row];
            if (created[row] != Long.MIN_VALUE && end != Long.MIN_VALUE && created[row] <= end && end <= asOf.toEpochDay()) {
                courses.add(new double[] {asOf.toEpochDay() - created[row], end - created[row]});
                statuses.add(outcome == Outcome.WON ? Status.WON : outcome == Outcome.LOST ? Status.LOST : Status.OPEN);
            }
        }
        Courses all = Courses.of(column(courses, 0), column(courses, 1), statuses.toArray(Status[]::new));
        Incidence incidence = Incidence.of(all.followUp());
        return horizon(incidence.steps()).flatMap(horizon -> incidence.at(horizon).map(decided -> new Realised(asOf, courses.size(),
                rows.length - courses.size(), horizon, decided, MatureCohort.of(all, horizon))));
    }

    private static Estimate<Double> horizon(List<Decided> steps) {
        if (steps.isEmpty()) {
            return Estimate.not("no lead has closed");
        }
        double horizon = steps.get(0).day();
        for (Decided step : steps) {
            if (step.atRisk() < FEWEST) {
                break;
            }
            horizon = step.day();
            if (step.undecided() <= FEW_OPEN) {
                break;
            }
        }
        return Estimate.of(horizon);
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    /** {@return the day asked for, or the last one that a lead came in or closed} */
    public static LocalDate asOf(LeadTable table, Roles roles) {
        return roles.asOf().orElseGet(() -> LocalDate.ofEpochDay(LongStream.concat(roles.created().stream().flatMapToLong(column -> Arrays.stream(table.epochDays(column))),
                roles.closed().stream().flatMapToLong(column -> Arrays.stream(table.epochDays(column)))).max().orElse(0)));
    }

    /** {@return the last day on which leads came in that are old enough for the horizon} */
    public LocalDate oldEnough() {
        return asOf.minusDays((long) Math.ceil(horizon));
    }

    /** {@return of the leads decided by the horizon, the share won: what a close probability speaks of} */
    public Estimate<Double> closeRate() {
        double closed = decided.won().value() + decided.lost().value();
        return closed > 0 ? Estimate.of(decided.won().value() / closed) : Estimate.not("no lead is decided by then");
    }

    /** {@return the 95 % interval of the share won by the horizon} */
    public Estimate<Interval> wonInterval() {
        return decided.won().interval(CONFIDENCE);
    }

    /** {@return the 95 % interval of the share won by the horizon among the leads old enough} */
    public Estimate<Interval> matureInterval() {
        return mature.interval(CONFIDENCE);
    }
}
