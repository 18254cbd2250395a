package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.ZTest;
import io.closerate.stats.distribution.Normal;
import io.closerate.stats.rates.FisherExact;
import io.closerate.stats.rates.LogRatio;
import io.closerate.stats.rates.Proportion;
import io.closerate.stats.rates.TwoProportions;

/** Two groups compared: tests, differences and ratios. */
final class TwoProportionsOracle implements Oracle {

    @Override
    public String fixture() {
        return "02_two_proportions";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        TwoProportions two = new TwoProportions(
                new Proportion(input.get("x1").asDouble(), input.get("n1").asDouble()),
                new Proportion(input.get("x2").asDouble(), input.get("n2").asDouble()));
        double confidence = input.get("conf").asDouble();
        Answer answer = new Answer();
        putTests(answer, two);
        putLimits(answer, two, confidence);
        putRatios(answer, two, confidence);
        return answer.node();
    }

    private static void putTests(Answer answer, TwoProportions two) {
        answer.put("z_pooled", two.pooledTest().map(ZTest::z)).put("p_pooled", two.pooledTest().map(ZTest::p))
                .put("z_unpooled", two.unpooledTest().map(ZTest::z)).put("p_unpooled", two.unpooledTest().map(ZTest::p));
        putTest(answer, "chi2", two.chiSquared());
        putTest(answer, "g", two.likelihoodRatio());
        putTest(answer, "chi2_yates", two.yates());
        answer.put("fisher_two_sided_p", two.fisher().map(FisherExact::twoSided))
                .put("fisher_less_p", two.fisher().map(FisherExact::less))
                .put("fisher_greater_p", two.fisher().map(FisherExact::greater));
    }

    private static void putTest(Answer answer, String name, Estimate<ChiSquaredTest> test) {
        answer.put(name, test.map(ChiSquaredTest::statistic)).put(name + "_p", test.map(ChiSquaredTest::p));
    }

    private static void putLimits(Answer answer, TwoProportions two, double confidence) {
        answer.put("diff", two.difference())
                .put("wald_diff_ci_unclipped", Answer.ends(wald(two, confidence)))
                .put("newcombe_diff_ci", Answer.ends(two.newcombe(confidence)))
                .put("agresti_caffo_diff_ci_unclipped", Answer.ends(two.agrestiCaffo(confidence)));
    }

    private static void putRatios(Answer answer, TwoProportions two, double confidence) {
        answer.put("odds_ratio", two.oddsRatio())
                .put("log_or_haldane", two.haldane().log()).put("log_or_haldane_se", two.haldane().standardError())
                .put("or_haldane_ci", Answer.ends(two.haldane().interval(confidence)))
                .put("log_or_woolf", two.woolf().map(LogRatio::log))
                .put("log_or_woolf_se", two.woolf().map(LogRatio::standardError))
                .put("rr", two.riskRatio())
                .putInterval("rr_katz_ci", two.katz().map(ratio -> ratio.interval(confidence)));
    }

    /** The fixture asks for it too; the house itself does not offer it. */
    private static Interval wald(TwoProportions two, double confidence) {
        double half = Normal.twoSidedQuantile(confidence) * Math.sqrt(variance(two.first()) + variance(two.second()));
        return new Interval(two.difference() - half, two.difference() + half);
    }

    private static double variance(Proportion group) {
        double rate = group.rate().get();
        return rate * (1 - rate) / group.count();
    }
}
