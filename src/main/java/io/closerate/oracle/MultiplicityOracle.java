package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.Multiplicity;
import java.util.ArrayList;
import java.util.List;

/** P-values adjusted for their number. */
final class MultiplicityOracle implements Oracle {

    @Override
    public String fixture() {
        return "04_multiple_testing";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        List<Estimate<Double>> p = new ArrayList<>();
        input.get("p").forEach(each -> p.add(each.isNull() ? Estimate.not("missing") : Estimate.of(each.asDouble())));
        return new Answer()
                .put("BH", adjusted(Multiplicity.BENJAMINI_HOCHBERG, p))
                .put("BY", adjusted(Multiplicity.BENJAMINI_YEKUTIELI, p))
                .put("holm", adjusted(Multiplicity.HOLM, p))
                .put("hochberg", adjusted(Multiplicity.HOCHBERG, p))
                .put("bonferroni", adjusted(Multiplicity.BONFERRONI, p))
                .node();
    }

    private static JsonNode adjusted(Multiplicity method, List<Estimate<Double>> p) {
        return Answer.list(method.adjust(p), each -> Answer.of(each, Answer::number));
    }
}
