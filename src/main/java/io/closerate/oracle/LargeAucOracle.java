package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.ranking.PairedAuc;
import io.closerate.stats.ranking.ScorePairs;
import io.closerate.stats.ranking.WinCount;
import java.util.Arrays;

/** The AUC of leads made by formula, with more pairs than 32 bits can count. */
final class LargeAucOracle implements Oracle {

    @Override
    public String fixture() {
        return "10b_auc_large";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        int n = input.get("n").asInt();
        double[] first = new double[n];
        double[] second = new double[n];
        boolean[] won = new boolean[n];
        for (int i = 0; i < n; i++) {
            long score = i * 7919L % 1009;
            first[i] = score;
            second[i] = score / 50 * 50 + i * 31L % 50;
            won[i] = (i * 104_729L + 17) % 1000 < 80 + score * 600 / 1009;
        }
        ScorePairs pairs = ScorePairs.ofRows(first, second, won);
        WinCount all = pairs.total();
        return answer(PairedAuc.of(pairs).get())
                .put("positives", all.wins())
                .put("negatives", all.losses())
                .put("sum_score1", (long) Arrays.stream(first).sum())
                .put("sum_score2", (long) Arrays.stream(second).sum())
                .node();
    }

    private static Answer answer(PairedAuc paired) {
        return new Answer()
                .put("auc1", paired.first().value())
                .put("auc2", paired.second().value())
                .put("var1", paired.first().variance())
                .put("var2", paired.second().variance())
                .put("cov", paired.covariance())
                .put("z", paired.z())
                .put("p", paired.p());
    }
}
