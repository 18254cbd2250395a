package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.closerate.stats.survival.Decided;
import io.closerate.stats.survival.Event;
import io.closerate.stats.survival.FollowUp;
import io.closerate.stats.survival.Incidence;
import io.closerate.stats.survival.KaplanMeier;
import io.closerate.stats.survival.Survival;

/** The three curves of one follow-up; the second Kaplan-Meier curve treats lost leads as if they could still be won. */
record OpenLeadCurves(FollowUp followUp, Incidence incidence, KaplanMeier undecided, KaplanMeier notWon) {

    private static final double CONFIDENCE = 0.95;

    static OpenLeadCurves of(FollowUp followUp) {
        return new OpenLeadCurves(followUp, Incidence.of(followUp), KaplanMeier.of(followUp, Event.CLOSED),
                KaplanMeier.of(followUp, Event.WON));
    }

    JsonNode step(Decided step) {
        FollowUp.Day day = followUp.on(step.day());
        Survival notWonYet = notWon.carried(step.day());
        return new Answer()
                .put("time", step.day())
                .put("at_risk", step.atRisk())
                .put("won", day.wins())
                .put("lost", day.losses())
                .put("undecided", step.undecided())
                .put("cif_won", step.won().value())
                .put("cif_lost", step.lost().value())
                .put("km_won_lost_as_censored", 1 - notWonYet.share())
                .put("undecided_greenwood_se", undecided.carried(step.day()).standardError())
                .put("km_won_greenwood_se", notWonYet.standardError())
                .put("km_won_ci_of_survival", intervals(notWonYet))
                .node();
    }

    JsonNode horizon(double horizon) {
        Decided decided = incidence.carried(horizon);
        return new Answer()
                .put("horizon", horizon)
                .put("beyond_follow_up", BooleanNode.valueOf(horizon > followUp.longest()))
                .put("cif_won", decided.won().value())
                .put("cif_lost", decided.lost().value())
                .put("undecided", decided.undecided())
                .put("km_won_lost_as_censored", 1 - notWon.carried(horizon).share())
                .node();
    }

    private static JsonNode intervals(Survival survival) {
        if (!survival.interval(Survival.Scale.PLAIN, CONFIDENCE).isEstimable()) {
            return NullNode.getInstance();
        }
        return new Answer()
                .putInterval("plain", survival.interval(Survival.Scale.PLAIN, CONFIDENCE))
                .putInterval("log", survival.interval(Survival.Scale.LOG, CONFIDENCE))
                .putInterval("loglog", survival.interval(Survival.Scale.LOG_LOG, CONFIDENCE))
                .node();
    }
}
