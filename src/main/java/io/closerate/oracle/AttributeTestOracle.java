package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;
import io.closerate.stats.rates.AttributeTest;
import io.closerate.stats.rates.CochranArmitage;
import io.closerate.stats.rates.Proportion;
import io.closerate.stats.rates.Residual;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Tests whether the levels of an attribute differ. */
final class AttributeTestOracle implements Oracle {

    @Override
    public String fixture() {
        return "03_attribute_tests";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        List<Proportion> levels = Proportions.ofWonLost(input.get("levels_won_lost"));
        Estimate<AttributeTest> test = AttributeTest.of(levels);
        Answer answer = new Answer()
                .put("n", Proportion.pooled(levels).count())
                .put("df", test.map(AttributeTest::df).orElse(0).longValue())
                .put("chi2", test.map(each -> each.chiSquared().statistic()))
                .put("chi2_p", test.map(each -> each.chiSquared().p()))
                .put("g", test.map(each -> each.likelihoodRatio().statistic()))
                .put("g_p", test.map(each -> each.likelihoodRatio().p()))
                .put("fisher_freeman_halton_p", test.flatMap(AttributeTest::exactP));
        if (test.isEstimable()) {
            putDetails(answer, test.get());
        }
        if (!input.get("trend_scores").isNull()) {
            answer.put("cochran_armitage", trend(levels, input.get("trend_scores")));
        }
        return answer.node();
    }

    private static void putDetails(Answer answer, AttributeTest test) {
        answer.put("cramers_v", test.cramersV())
                .put("cramers_v_bias_corrected", test.cramersVCorrected())
                .put("min_expected", test.minExpected())
                .put("share_expected_below_5", test.shareExpectedBelow5())
                .put("expected", pairs(test, Residual::expectedWins, Residual::expectedLosses))
                .put("pearson_residuals", pairs(test, Residual::pearsonWins, Residual::pearsonLosses))
                .put("adjusted_residuals", pairs(test, Residual::adjusted, each -> -each.adjusted()));
    }

    private static JsonNode pairs(AttributeTest test, Function<Residual, Double> wins, Function<Residual, Double> losses) {
        return Answer.list(test.residuals(),
                each -> Answer.list(List.of(wins.apply(each), losses.apply(each)), Answer::number));
    }

    private static JsonNode trend(List<Proportion> levels, JsonNode scores) {
        Estimate<ZTest> test = CochranArmitage.of(levels, Arrays.stream(Columns.numbers(scores)).boxed().toList());
        return new Answer().put("z", test.map(ZTest::z)).put("chi2", test.map(each -> each.z() * each.z()))
                .put("p", test.map(ZTest::p)).node();
    }
}
