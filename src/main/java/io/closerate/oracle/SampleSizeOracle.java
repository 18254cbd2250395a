package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.models.SampleSize;

/** Riley's criteria for the size of a development sample. */
final class SampleSizeOracle implements Oracle {

    @Override
    public String fixture() {
        return "22_sample_size";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        SampleSize size = SampleSize.of(
                new SampleSize.Model(input.get("r2_cox_snell").asDouble(),
                        input.get("parameters").asInt(), input.get("win_rate").asDouble()),
                new SampleSize.Targets(input.get("shrinkage").asDouble(),
                        input.get("delta").asDouble(), input.get("margin").asDouble()));
        return new Answer()
                .put("max_r2cs", size.maxCoxSnell())
                .put("criterion1_shrinkage", size.shrinkage())
                .put("criterion2_shrinkage_target", size.optimismTarget())
                .put("criterion2_optimism", size.optimism())
                .put("criterion3_intercept", size.intercept())
                .put("n_each", Cases.list(
                        Math.ceil(size.shrinkage()), Math.ceil(size.optimism()), Math.ceil(size.intercept())))
                .put("n", size.cases())
                .put("events", size.events())
                .put("events_per_parameter", size.eventsPerParameter())
                .node();
    }
}
