package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Normal;
import io.closerate.stats.rates.Proportion;
import io.closerate.stats.rates.RateInterval;

/** Limits of one close rate. */
final class RateIntervalsOracle implements Oracle {

    @Override
    public String fixture() {
        return "01_binomial_ci";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        Proportion p = new Proportion(input.get("x").asDouble(), input.get("n").asDouble());
        double confidence = input.get("conf").asDouble();
        if (!p.rate().isEstimable()) {
            return NullNode.instance;
        }
        return new Answer()
                .put("wald_unclipped", Answer.ends(wald(p, confidence)))
                .put("wald", Answer.ends(wald(p, confidence).clip(0, 1)))
                .putInterval("wilson", p.interval(RateInterval.WILSON, confidence))
                .putInterval("wilson_cc", p.interval(RateInterval.WILSON_CONTINUITY, confidence))
                .putInterval("agresti_coull", p.interval(RateInterval.AGRESTI_COULL, confidence))
                .putInterval("clopper_pearson", p.interval(RateInterval.CLOPPER_PEARSON, confidence))
                .putInterval("jeffreys", p.interval(RateInterval.JEFFREYS_RAW, confidence))
                .putInterval("jeffreys_bcd", p.interval(RateInterval.JEFFREYS, confidence))
                .node();
    }

    /** The fixture asks for it too; the house itself does not offer it, see {@link RateInterval}. */
    private static Interval wald(Proportion p, double confidence) {
        double rate = p.rate().get();
        double half = Normal.twoSidedQuantile(confidence) * Math.sqrt(rate * (1 - rate) / p.count());
        return new Interval(rate - half, rate + half);
    }
}
