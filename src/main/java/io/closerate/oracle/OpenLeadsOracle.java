package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.closerate.stats.Estimate;
import io.closerate.stats.survival.ConversionDelay;
import io.closerate.stats.survival.Courses;
import io.closerate.stats.survival.Decided;
import io.closerate.stats.survival.Event;
import io.closerate.stats.survival.FollowUp;
import io.closerate.stats.survival.Incidence;
import io.closerate.stats.survival.KaplanMeier;
import io.closerate.stats.survival.LogRank;
import io.closerate.stats.survival.MatureCohort;
import io.closerate.stats.survival.Status;
import io.closerate.stats.survival.Survival;
import io.closerate.stats.survival.TwoDestinies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Close rates while leads are open: incidence, Kaplan-Meier, log-rank, mature cohorts, delay models. */
final class OpenLeadsOracle implements Oracle {

    private static final double CONFIDENCE = 0.95;

    @Override
    public String fixture() {
        return "15_open_leads";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        double[] days = Columns.numbers(input.get("days"));
        Status[] statuses = statuses(input.get("status"));
        FollowUp followUp = FollowUp.ofRows(days, statuses);
        Curves curves = new Curves(followUp, Incidence.of(followUp), KaplanMeier.of(followUp, Event.CLOSED),
                KaplanMeier.of(followUp, Event.WON));
        Answer answer = new Answer()
                .put("steps", Answer.list(thinned(curves.incidence().steps()), curves::step))
                .put("horizons", Answer.list(input.get("horizons"), horizon -> curves.horizon(horizon.asDouble())))
                .put("naive_won_over_closed", share(followUp.count(Event.WON), followUp.count(Event.CLOSED)))
                .put("naive_won_over_all", share(followUp.count(Event.WON), followUp.leads()));
        if (input.has("age_days")) {
            Courses courses = Courses.of(Columns.numbers(input.get("age_days")), days, statuses);
            answer.put("delay_model_chapelle", Answer.of(ConversionDelay.fit(courses), OpenLeadsOracle::delay))
                    .put("delay_model_two_destinies", Answer.of(TwoDestinies.fit(followUp), OpenLeadsOracle::destinies))
                    .put("mature_cohort", Answer.list(input.get("horizons"),
                            horizon -> cohort(MatureCohort.of(courses, horizon.asDouble()))));
        }
        if (input.has("group")) {
            answer.put("logrank_won_lost_as_censored",
                    Answer.of(LogRank.of(groups(input.get("group"), days, statuses), Event.WON), OpenLeadsOracle::logRank));
        }
        return answer.node();
    }

    private static Status[] statuses(JsonNode list) {
        Status[] statuses = new Status[list.size()];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = Status.values()[list.get(i).asInt()];
        }
        return statuses;
    }

    /** The fixture lists about 25 steps of a long curve, and its last. */
    private static List<Decided> thinned(List<Decided> steps) {
        if (steps.size() <= 40) {
            return steps;
        }
        List<Decided> thinned = new ArrayList<>();
        for (int i = 0; i < steps.size(); i += Math.max(1, steps.size() / 25)) {
            thinned.add(steps.get(i));
        }
        Decided last = steps.get(steps.size() - 1);
        if (thinned.get(thinned.size() - 1) != last) {
            thinned.add(last);
        }
        return thinned;
    }

    private static Estimate<Double> share(long part, long whole) {
        return whole == 0 ? Estimate.not("there are none") : Estimate.of((double) part / whole);
    }

    private static List<FollowUp> groups(JsonNode group, double[] days, Status[] statuses) {
        Map<Integer, FollowUp> groups = new TreeMap<>();
        for (int i = 0; i < days.length; i++) {
            FollowUp one = FollowUp.ofRows(new double[] {days[i]}, new Status[] {statuses[i]});
            groups.merge(group.get(i).asInt(), one, FollowUp::plus);
        }
        return List.copyOf(groups.values());
    }

    private static JsonNode delay(ConversionDelay model) {
        return new Answer()
                .put("p", model.closeRate())
                .put("lambda", 1 / model.meanDays())
                .put("mean_delay", model.meanDays())
                .put("loglik", model.logLikelihood())
                .node();
    }

    private static JsonNode destinies(TwoDestinies model) {
        return new Answer()
                .put("p", model.closeRate())
                .put("mean_days_to_win", model.meanDaysToWin())
                .put("mean_days_to_loss", model.meanDaysToLoss())
                .put("loglik", model.logLikelihood())
                .node();
    }

    private static JsonNode cohort(MatureCohort cohort) {
        return new Answer()
                .put("horizon", cohort.horizon())
                .put("leads_old_enough", cohort.leads())
                .put("won_within", cohort.wins())
                .put("rate", cohort.closeRate())
                .putInterval("wilson95", cohort.interval(CONFIDENCE))
                .node();
    }

    private static JsonNode logRank(LogRank test) {
        return new Answer()
                .put("observed", Answer.list(test.observed(), LongNode::valueOf))
                .put("expected", Answer.list(test.expected(), Answer::number))
                .put("chi2", test.test().statistic())
                .put("df", test.test().df())
                .put("p", test.test().p())
                .node();
    }

    /** The three curves of one case; the second Kaplan-Meier curve treats lost leads as if they could still be won. */
    private record Curves(FollowUp followUp, Incidence incidence, KaplanMeier undecided, KaplanMeier notWon) {

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
}
