package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.InformationValue;

/** Weight of evidence and information value. */
final class InformationValueOracle implements Oracle {

    @Override
    public String fixture() {
        return "05_woe_iv";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        Estimate<InformationValue> value = InformationValue.of(
                Proportions.ofWonLost(input.get("levels_won_lost")), input.get("pseudo_count").asDouble());
        if (!value.isEstimable()) {
            return new Answer().put("woe", NullNode.instance).put("iv_per_level", NullNode.instance)
                    .put("iv", NullNode.instance).node();
        }
        Answer answer = new Answer()
                .put("woe", Answer.list(value.get().weights(), Answer::number))
                .put("iv_per_level", Answer.list(value.get().parts(), Answer::number))
                .put("iv", value.get().value());
        if (value.get().nullTest().isEstimable()) {
            answer.put("iv_null_stat", value.get().nullTest().get().statistic())
                    .put("iv_null_df", (long) value.get().nullTest().get().df())
                    .put("iv_null_p", value.get().nullTest().get().p());
        }
        return answer.node();
    }
}
