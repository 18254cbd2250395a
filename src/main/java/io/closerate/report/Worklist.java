package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.lead.LeadTable;
import io.closerate.stats.Interval;
import io.closerate.stats.ranking.Gains;
import io.closerate.stats.rates.Proportion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whom to call when there is time for so many leads a week, told by the leads held out.
 *
 * @param inflow how many leads come in a week, {@code > 0}
 * @param known whether the days on which leads came in say so; otherwise 100 are assumed
 * @param steps every cut-off, the highest first
 */
record Worklist(double inflow, boolean known, List<Step> steps) {

    private static final double ASSUMED = 100;
    private static final double TENTH = 0.1;
    /** What a share times the leads a week may be off by arithmetic alone. */
    static final double ROUNDING = 1e-9;

    /**
     * Calling every lead from a score on.
     *
     * @param score the cut-off
     * @param share the share of leads that score so much, in (0, 1]
     * @param rate their close rate
     * @param interval Wilson's 95 % interval of it
     * @param capture the share of all wins among them
     */
    record Step(int score, double share, double rate, Interval interval, double capture) {
    }

    /** {@return the list; empty where the leads held out were all won or all lost, or all have the same score} */
    static Optional<Worklist> of(Calibrated calibrated, LeadTable leads) {
        Optional<Double> inflow = calibrated.plan().roles().created().flatMap(created -> inflow(leads, created));
        return Optional.ofNullable(calibrated.chosen().heldOut().gains()
                .map(gains -> new Worklist(inflow.orElse(ASSUMED), inflow.isPresent(), steps(gains))).orElse(null))
                .filter(list -> list.steps().size() > 1);
    }

    private static List<Step> steps(Gains gains) {
        return gains.byScore().stream().map(row -> new Step((int) row.scores().lower(), row.depth(), row.soFar().rate(),
                new Proportion(row.soFar().wins(), row.soFar().leads()).interval(ScoreEvaluation.CONFIDENCE).get(), row.capture())).toList();
    }

    /** {@return the leads a week between the first and the last day, a whole number; empty for less than a week} */
    private static Optional<Double> inflow(LeadTable leads, String created) {
        long[] days = Arrays.stream(leads.epochDays(created)).filter(day -> day != Long.MIN_VALUE).sorted().toArray();
        double weeks = days.length == 0 ? 0 : (days[days.length - 1] - days[0] + 1) / 7.0;
        return weeks < 1 ? Optional.empty() : Optional.of(Math.max(1.0, Math.rint(days.length / weeks)));
    }

    /** {@return the capacity, or a tenth of what comes in where none is named} */
    int capacity(OptionalInt named) {
        return named.orElse((int) Math.max(1, Math.round(TENTH * inflow)));
    }

    /** {@return the lowest cut-off that gives no more leads a week than this, or the highest where each gives more} */
    Step at(double capacity) {
        Step found = steps.get(0);
        for (Step step : steps) {
            if (step.share() * inflow <= capacity + ROUNDING) {
                found = step;
            }
        }
        return found;
    }

    /** {@return the close rate of all leads held out} */
    double average() {
        return steps.get(steps.size() - 1).rate();
    }
}
