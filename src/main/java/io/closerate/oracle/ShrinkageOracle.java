package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.BetaBinomial;
import io.closerate.stats.rates.IntraClassCorrelation;
import io.closerate.stats.rates.Overdispersion;
import io.closerate.stats.rates.Proportion;
import java.util.List;

/** Close rates of small levels, drawn towards that of all. */
final class ShrinkageOracle implements Oracle {

    /** The fixture expects these two, though no input names them. */
    private static final double[] CHOSEN_STRENGTHS = {5, 20};

    @Override
    public String fixture() {
        return "06_empirical_bayes";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        List<Proportion> levels = Proportions.of(input.get("won"), input.get("n"));
        double confidence = input.get("conf").asDouble();
        Estimate<BetaBinomial> moments = spread(BetaBinomial.fitMoments(levels));
        Estimate<BetaBinomial> best = spread(BetaBinomial.fitMaximumLikelihood(levels));
        Answer answer = new Answer()
                .put("pooled_rate", Proportion.pooled(levels).rate())
                .put("groups_used", levels.stream().filter(level -> level.count() > 0).count())
                .put("mle", maximum(best, levels))
                .put("fixed_strength", chosenStrengths(levels));
        IntraClassCorrelation.of(levels).map(each -> answer.put("mom", moments(each, moments)));
        Overdispersion.of(levels).map(each -> answer.put("tarone_z", each.z()).put("tarone_p_one_sided", each.p()));
        moments.map(each -> answer.put("mom_shrunken", shrunken(each, levels, confidence)));
        best.map(each -> answer.put("mle_shrunken", shrunken(each, levels, confidence)));
        return answer.node();
    }

    /** The fixture writes an infinite strength as null. */
    static Estimate<BetaBinomial> spread(Estimate<BetaBinomial> fit) {
        return fit.flatMap(each -> each.isPooled() ? Estimate.not("no spread beyond chance") : fit);
    }

    /** A prior as fixtures 06 and 19 want it. */
    static Answer prior(Estimate<BetaBinomial> fit) {
        return new Answer()
                .put("alpha", fit.map(each -> each.mean() * each.strength()))
                .put("beta", fit.map(each -> (1 - each.mean()) * each.strength()))
                .put("strength", fit.map(BetaBinomial::strength));
    }

    private static JsonNode moments(IntraClassCorrelation correlation, Estimate<BetaBinomial> fit) {
        return prior(fit).put("msb", correlation.between()).put("msw", correlation.within())
                .put("n0", correlation.size()).put("rho_raw", correlation.rho()).node();
    }

    private static JsonNode maximum(Estimate<BetaBinomial> fit, List<Proportion> levels) {
        Answer answer = prior(fit).put("loglik_no_const", fit.map(each -> each.logLikelihood(levels)));
        return fit.isEstimable() ? answer.put("prior_mean", fit.get().mean()).node() : answer.node();
    }

    private static JsonNode shrunken(BetaBinomial fit, List<Proportion> levels, double confidence) {
        return Answer.list(levels.stream().map(level -> fit.shrink(level, confidence)).toList(), each -> new Answer()
                .put("rate", each.rate()).put("lo", each.limits().lower()).put("hi", each.limits().upper())
                .put("weight_on_own_data", each.ownWeight()).node());
    }

    private static JsonNode chosenStrengths(List<Proportion> levels) {
        Answer answer = new Answer();
        for (double strength : CHOSEN_STRENGTHS) {
            Estimate<BetaBinomial> fit = BetaBinomial.of(strength, levels);
            answer.put(Double.toString(strength), fit.isEstimable()
                    ? Answer.list(levels, level -> Answer.number(fit.get().shrink(level, 0.95).rate())) : NullNode.instance);
        }
        return answer.node();
    }
}
