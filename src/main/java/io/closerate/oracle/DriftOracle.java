package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.drift.Homogeneity;
import io.closerate.stats.drift.JensenShannon;
import io.closerate.stats.drift.StabilityIndex;
import io.closerate.stats.drift.TwoSamples;
import io.closerate.stats.drift.ZeroRule;
import java.util.stream.StreamSupport;

/** Stability index by three zero rules, homogeneity, Jensen-Shannon divergence. */
final class DriftOracle implements Oracle {

    @Override
    public String fixture() {
        return "14_psi_drift";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        TwoSamples samples = TwoSamples.of(counts(input.get("base")), counts(input.get("current")));
        return new Answer()
                .put("raw", index(StabilityIndex.of(samples, ZeroRule.RAW)))
                .put("floor_1e-4", index(StabilityIndex.of(samples, ZeroRule.FLOOR)))
                .put("add_half", index(StabilityIndex.of(samples, ZeroRule.ADD_HALF)))
                .put("homogeneity_chi2", homogeneity(Homogeneity.of(samples)))
                .put("jensen_shannon_nats", JensenShannon.of(samples))
                .node();
    }

    private static long[] counts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToLong(JsonNode::asLong).toArray();
    }

    private static JsonNode index(Estimate<StabilityIndex> estimate) {
        return Answer.of(estimate, index -> new Answer()
                .put("per_bin", Answer.list(index.perBin(), Answer::number))
                .put("psi", index.value())
                .put("null_df", index.df())
                .put("null_scale", index.scale())
                .put("null_stat", index.nullTest().map(ChiSquaredTest::statistic))
                .put("null_p", index.nullTest().map(ChiSquaredTest::p))
                .put("psi_critical_0.05", index.critical(0.05))
                .put("psi_critical_0.01", index.critical(0.01))
                .node());
    }

    private static JsonNode homogeneity(Estimate<Homogeneity> test) {
        Estimate<ChiSquaredTest> pearson = test.map(Homogeneity::chiSquared);
        Estimate<ChiSquaredTest> g = test.map(Homogeneity::likelihoodRatio);
        Answer answer = new Answer()
                .put("df", pearson.map(ChiSquaredTest::df).orElse(0).longValue())
                .put("chi2", pearson.map(ChiSquaredTest::statistic))
                .put("chi2_p", pearson.map(ChiSquaredTest::p))
                .put("g", g.map(ChiSquaredTest::statistic))
                .put("g_p", g.map(ChiSquaredTest::p));
        test.map(known -> answer.put("cramers_v", known.cramersV()));
        return answer.node();
    }
}
