package io.closerate.stats.survival;

import io.closerate.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * The Kaplan-Meier curve: the share of leads that has not met an event by a day, {@code S(t) = product of (1 - d/n)} over
 * the days up to t, with d events among n leads at risk.
 *
 * <p>Its standard error is Greenwood's, {@code S(t) sqrt(sum d / (n (n - d)))}. On one day closings come before leads
 * leave open.
 *
 * <ul>
 *   <li>{@link Event#CLOSED} gives the share still undecided.</li>
 *   <li>{@link Event#WON} pretends that lost leads could still be won, so {@code 1 - S} is too high a close rate: it is
 *       here to be compared. The honest curve is {@link Incidence}.</li>
 *   <li>A curve that has come down to 0 stays there, with standard error 0.</li>
 * </ul>
 *
 * <p>Kaplan and Meier, 1958, doi:10.1080/01621459.1958.10501452.
 */
public final class KaplanMeier {

    private final FollowUp followUp;
    private final List<Survival> steps;

    private KaplanMeier(FollowUp followUp, List<Survival> steps) {
        this.followUp = followUp;
        this.steps = steps;
    }

    /** {@return the curve of the leads that have not met {@code event}} */
    public static KaplanMeier of(FollowUp followUp, Event event) {
        List<Survival> steps = new ArrayList<>();
        long atRisk = followUp.leads();
        double survival = 1;
        double hazard = 0;
        for (FollowUp.Day day : followUp.days()) {
            long events = event.count(day);
            if (events > 0) {
                survival *= 1 - (double) events / atRisk;
                hazard += events / ((double) atRisk * (atRisk - events));
                double error = events == atRisk ? 0 : survival * Math.sqrt(hazard);
                steps.add(new Survival(day.day(), atRisk, survival, error));
            }
            atRisk -= day.leads();
        }
        return new KaplanMeier(followUp, List.copyOf(steps));
    }

    /** {@return the curve where it falls, one step for each day with an event} */
    public List<Survival> steps() {
        return steps;
    }

    /**
     * The curve on a day.
     *
     * @param day {@code >= 0}
     * @return not estimable beyond the longest follow-up
     */
    public Estimate<Survival> at(double day) {
        String refusal = followUp.refusal(day);
        return refusal.isEmpty() ? Estimate.of(carried(day)) : Estimate.not(refusal);
    }

    /** {@return the last known step by a day, even one beyond the longest follow-up; 1 before the first event} */
    public Survival carried(double day) {
        Survival last = new Survival(0, followUp.leads(), 1, 0);
        for (Survival step : steps) {
            if (step.day() > day) {
                break;
            }
            last = step;
        }
        return last;
    }
}
