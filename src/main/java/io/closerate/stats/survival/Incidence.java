package io.closerate.stats.survival;

import io.closerate.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * The cumulative incidence of wins and losses (Aalen-Johansen): the share of all leads won by a day, and the share lost,
 * while some are still open.
 *
 * <p>{@code F_won(t) = sum S(t-) w/n} over the days up to t, with w wins among n leads at risk and {@code S(t-)} the share
 * undecided just before; likewise for losses. {@code F_won + F_lost + S = 1} on every day. A lost lead is no longer at
 * risk of being won, which is where this differs from one minus Kaplan-Meier. On one day closings come before leads
 * leave open.
 *
 * <ul>
 *   <li>Nobody closed: both are 0.</li>
 *   <li>Everybody closed: the shares of wins and losses by that day.</li>
 *   <li>A day beyond the longest follow-up: not estimable.</li>
 * </ul>
 *
 * <p>Aalen and Johansen, An empirical transition matrix for non-homogeneous Markov chains based on censored observations,
 * 1978; variances after Marubini and Valsecchi, Analysing survival data from clinical trials, 1995, section 10.4.
 */
public final class Incidence {

    private final FollowUp followUp;
    private final List<Decided> steps;

    private Incidence(FollowUp followUp, List<Decided> steps) {
        this.followUp = followUp;
        this.steps = steps;
    }

    /** {@return the incidences of these leads} */
    public static Incidence of(FollowUp followUp) {
        List<Decided> steps = new ArrayList<>();
        IncidenceVariance won = new IncidenceVariance();
        IncidenceVariance lost = new IncidenceVariance();
        long atRisk = followUp.leads();
        double undecided = 1;
        double wonShare = 0;
        double lostShare = 0;
        for (FollowUp.Day day : followUp.days()) {
            long closed = day.wins() + day.losses();
            if (closed > 0) {
                wonShare += undecided * day.wins() / atRisk;
                lostShare += undecided * day.losses() / atRisk;
                won.add(new IncidenceVariance.Jump(atRisk, closed, day.wins(), undecided, wonShare));
                lost.add(new IncidenceVariance.Jump(atRisk, closed, day.losses(), undecided, lostShare));
                undecided *= 1 - (double) closed / atRisk;
                steps.add(new Decided(day.day(), atRisk, undecided,
                        new Decided.Share(wonShare, Math.sqrt(won.now())), new Decided.Share(lostShare, Math.sqrt(lost.now()))));
            }
            atRisk -= day.leads();
        }
        return new Incidence(followUp, List.copyOf(steps));
    }

    /** {@return the curve where it moves, one step for each day on which a lead closed} */
    public List<Decided> steps() {
        return steps;
    }

    /**
     * The incidences by a day.
     *
     * @param day {@code >= 0}
     * @return not estimable beyond the longest follow-up
     */
    public Estimate<Decided> at(double day) {
        String refusal = followUp.refusal(day);
        return refusal.isEmpty() ? Estimate.of(carried(day)) : Estimate.not(refusal);
    }

    /** {@return the last known step by a day, even one beyond the longest follow-up; nothing decided before the first} */
    public Decided carried(double day) {
        Decided last = new Decided(0, followUp.leads(), 1, new Decided.Share(0, 0), new Decided.Share(0, 0));
        for (Decided step : steps) {
            if (step.day() > day) {
                break;
            }
            last = step;
        }
        return last;
    }
}
