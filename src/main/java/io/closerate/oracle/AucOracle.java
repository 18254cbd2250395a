package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.closerate.stats.ranking.Auc;
import io.closerate.stats.ranking.PairedAuc;
import io.closerate.stats.ranking.ScoreCounts;
import io.closerate.stats.ranking.ScorePairs;

/** The AUC, its intervals, and the paired test. */
final class AucOracle implements Oracle {

    private static final double CONFIDENCE = 0.95;

    @Override
    public String fixture() {
        return "10_auc_delong";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        boolean[] won = Columns.won(input.get("y"));
        double[] first = Columns.numbers(input.get("score1"));
        double[] second = Columns.numbers(input.get("score2"));
        return new Answer()
                .put("score1", one(ScoreCounts.ofRows(first, won)))
                .put("score2", one(ScoreCounts.ofRows(second, won)))
                .put("paired", Answer.of(PairedAuc.of(ScorePairs.ofRows(first, second, won)), AucOracle::paired))
                .node();
    }

    /** The area under one curve as fixtures 10 and 19 want it. */
    static JsonNode one(ScoreCounts counts) {
        var auc = Auc.of(counts);
        Answer answer = new Answer().put("auc", auc.map(Auc::value));
        if (auc.isEstimable()) {
            answer.put("gini", auc.get().gini())
                    .put("hanley_mcneil_se", auc.get().hanleyMcNeilError())
                    .put("delong_var", auc.get().variance())
                    .put("delong_se", auc.get().standardError())
                    .putInterval("ci", auc.get().interval(CONFIDENCE));
        }
        if (auc.isEstimable() && auc.get().variance().isEstimable()) {
            answer.put("degenerate", BooleanNode.valueOf(auc.get().degenerate()))
                    .putInterval("ci_logit", auc.get().logitInterval(CONFIDENCE));
        }
        return answer.node();
    }

    /** The comparison as fixtures 10 and 21 want it. */
    static JsonNode paired(PairedAuc paired) {
        Answer answer = new Answer()
                .put("auc1", paired.first().value())
                .put("auc2", paired.second().value())
                .put("diff", paired.difference())
                .put("var1", paired.first().variance())
                .put("var2", paired.second().variance())
                .put("cov", paired.covariance())
                .put("var_diff", paired.varianceOfDifference())
                .put("z", paired.z())
                .put("p", paired.p());
        if (paired.z().isEstimable()) {
            answer.putInterval("ci", paired.interval(CONFIDENCE));
        }
        return answer.node();
    }
}
