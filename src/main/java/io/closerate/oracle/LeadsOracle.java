package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;
import io.closerate.stats.calibration.Corp;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.calibration.Loss;
import io.closerate.stats.calibration.Spiegelhalter;
import io.closerate.stats.models.LogisticFit;
import io.closerate.stats.models.LogisticRegression;
import io.closerate.stats.models.Observations;
import io.closerate.stats.models.Ridge;
import io.closerate.stats.models.RidgeFit;
import io.closerate.stats.models.Wald;
import io.closerate.stats.rates.AttributeTest;
import io.closerate.stats.rates.BetaBinomial;
import io.closerate.stats.rates.InformationValue;
import io.closerate.stats.rates.Multiplicity;
import io.closerate.stats.rates.Overdispersion;
import io.closerate.stats.rates.Proportion;
import io.closerate.stats.survival.Event;
import io.closerate.stats.survival.FollowUp;
import java.time.LocalDate;
import java.util.List;

/** A lead history end to end: from the CSV file to attributes, models, calibration and open leads. */
final class LeadsOracle implements Oracle {

    private static final double CONFIDENCE = 0.95;
    private static final double LAMBDA = 1;
    private static final List<Double> HORIZONS = List.of(30.0, 60.0, 90.0, 180.0, 365.0);

    @Override
    public String fixture() {
        return "19_leads_expected";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        LeadBook book = LeadBook.read(inputs.folder().resolve(input.get("csv").asText()));
        LocalDate asOf = input.has("reference_date") ? LocalDate.parse(input.get("reference_date").asText()) : book.monthEnd();
        Answer answer = new Answer().put("reference_date", TextNode.valueOf(asOf.toString()));
        putAttributes(answer, book.attributes(), book.won());
        putModels(answer, book.observations(), book.won());
        putOpenLeads(answer, book.followUp(asOf));
        return answer.node();
    }

    private static void putAttributes(Answer answer, List<LeadAttribute> attributes, int[] won) {
        List<Estimate<AttributeTest>> tests = attributes.stream().map(each -> AttributeTest.of(each.tallies(won))).toList();
        List<Estimate<Double>> adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(
                tests.stream().map(test -> test.map(known -> known.chiSquared().p())).toList());
        Answer each = new Answer();
        Answer p = new Answer();
        for (int i = 0; i < attributes.size(); i++) {
            each.put(attributes.get(i).name(), attribute(attributes.get(i), attributes.get(i).tallies(won), tests.get(i)));
            p.put(attributes.get(i).name(), adjusted.get(i));
        }
        answer.put("attributes", each.node()).put("bh_adjusted_p", p.node());
    }

    private static JsonNode attribute(LeadAttribute attribute, List<Proportion> levels, Estimate<AttributeTest> test) {
        Estimate<BetaBinomial> prior = ShrinkageOracle.spread(BetaBinomial.fitMaximumLikelihood(levels));
        Estimate<InformationValue> information = InformationValue.of(levels);
        return new Answer()
                .put("levels", Answer.list(attribute.levels(), TextNode::valueOf))
                .put("won_lost", Answer.list(levels, each -> Cases.list(each.wins(), each.losses())))
                .put("chi2", test.map(each -> each.chiSquared().statistic()))
                .put("df", Answer.of(test, each -> Answer.number(each.df())))
                .put("p", test.map(each -> each.chiSquared().p()))
                .put("g", test.map(each -> each.likelihoodRatio().statistic()))
                .put("cramers_v", test.map(AttributeTest::cramersV))
                .put("woe_add_half", Answer.of(information, each -> Answer.list(each.weights(), Answer::number)))
                .put("iv_add_half", information.map(InformationValue::value))
                .put("wilson95", Answer.list(levels, each -> Answer.ends(each.interval(CONFIDENCE).get())))
                .put("eb_mle", ShrinkageOracle.prior(prior).node())
                .put("eb_rates", Answer.of(prior, fit -> Answer.list(levels, each -> Answer.number(fit.shrink(each, CONFIDENCE).rate()))))
                .put("tarone_z", Overdispersion.of(levels).map(Overdispersion::z))
                .put("reference_level", TextNode.valueOf(attribute.reference()))
                .node();
    }

    private static void putModels(Answer answer, Observations closed, int[] won) {
        Estimate<LogisticFit> fit = LogisticRegression.fit(closed);
        answer.put("logistic", Answer.of(fit, LeadsOracle::logistic))
                .put("ridge_lambda_1", Answer.of(Ridge.fit(closed, LAMBDA), LeadsOracle::ridge))
                .put("in_sample", Answer.of(fit, known -> inSample(known.coefficients().probabilities(closed), won)));
    }

    private static JsonNode logistic(LogisticFit fit) {
        return new Answer()
                .put("columns", Answer.list(fit.coefficients().names(), TextNode::valueOf))
                .put("beta", Answer.list(fit.wald(), each -> Answer.number(each.estimate())))
                .put("se", Answer.list(fit.wald(), each -> Answer.number(each.se())))
                .put("z", Answer.list(fit.wald(), each -> Answer.number(each.z())))
                .put("p", Answer.list(fit.wald(), each -> Answer.number(each.p())))
                .put("loglik", fit.logLikelihood())
                .put("null_loglik", fit.nullLogLikelihood())
                .put("lr_chi2", fit.test().map(ChiSquaredTest::statistic))
                .put("lr_df", fit.rank() - 1L)
                .put("aic", fit.aic())
                .node();
    }

    private static JsonNode ridge(RidgeFit fit) {
        return new Answer()
                .put("beta", Cases.list(fit.coefficients().toArray()))
                .put("effective_df", fit.effectiveDf())
                .node();
    }

    private static JsonNode inSample(double[] p, int[] won) {
        Forecasts forecasts = Forecasts.ofRows(p, Columns.flags(won));
        return new Answer()
                .put("auc", AucOracle.one(forecasts.counts()))
                .put("brier", Loss.BRIER.mean(forecasts))
                .put("log_loss", Loss.LOG.mean(forecasts))
                .put("spiegelhalter_z", Spiegelhalter.test(forecasts).map(ZTest::z))
                .put("corp", Answer.of(Corp.of(forecasts, Loss.BRIER), corp -> CalibrationOracle.parts(corp).node()))
                .node();
    }

    private static void putOpenLeads(Answer answer, FollowUp followUp) {
        OpenLeadCurves curves = OpenLeadCurves.of(followUp);
        answer.put("rows", followUp.leads())
                .put("open", followUp.leads() - followUp.count(Event.CLOSED))
                .put("won", followUp.count(Event.WON))
                .put("lost", followUp.count(Event.CLOSED) - followUp.count(Event.WON))
                .put("aalen_johansen", Answer.list(HORIZONS, curves::horizon))
                .put("naive_won_over_closed", OpenLeadsOracle.share(followUp.count(Event.WON), followUp.count(Event.CLOSED)))
                .put("naive_won_over_all", OpenLeadsOracle.share(followUp.count(Event.WON), followUp.leads()));
    }
}
