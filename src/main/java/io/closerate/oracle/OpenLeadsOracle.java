package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.closerate.stats.Estimate;
import io.closerate.stats.survival.ConversionDelay;
import io.closerate.stats.survival.Courses;
import io.closerate.stats.survival.Decided;
import io.closerate.stats.survival.Event;
import io.closerate.stats.survival.FollowUp;
import io.closerate.stats.survival.LogRank;
import io.closerate.stats.survival.MatureCohort;
import io.closerate.stats.survival.Status;
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
        OpenLeadCurves curves = OpenLeadCurves.of(followUp);
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

    static Estimate<Double> share(long part, long whole) {
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
}
