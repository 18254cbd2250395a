package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.Estimate;
import io.closerate.stats.ranking.Auc;
import io.closerate.stats.ranking.Gains;
import io.closerate.stats.ranking.GainsRow;
import io.closerate.stats.ranking.KolmogorovSmirnov;
import io.closerate.stats.ranking.ScoreCounts;
import java.util.Map;

/** Gains tables by score and by tenth, the Kolmogorov-Smirnov distance and the accuracy ratio. */
final class GainsOracle implements Oracle {

    @Override
    public String fixture() {
        return "13_gains_lift_ks";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        ScoreCounts counts = counts(input, inputs);
        Gains gains = Gains.of(counts).get();
        Estimate<KolmogorovSmirnov> ks = KolmogorovSmirnov.of(counts);
        return new Answer()
                .put("by_score", Answer.list(gains.byScore(), GainsOracle::byScore))
                .put("bands", Answer.list(gains.bands(10).entrySet(), GainsOracle::band))
                .put("ks_one_sided", ks.map(KolmogorovSmirnov::oneSided))
                .put("ks_at_score", ks.flatMap(KolmogorovSmirnov::score))
                .put("ks", ks.map(KolmogorovSmirnov::statistic))
                .put("cap_area", gains.capArea())
                .put("accuracy_ratio", gains.accuracyRatio())
                .put("gini", Auc.of(counts).map(Auc::gini))
                .node();
    }

    /** A case names its own scores, or those of another fixture as "fixture:case (column)". */
    private static ScoreCounts counts(JsonNode input, Inputs inputs) {
        if (!input.has("same_data_as")) {
            return ScoreCounts.ofRows(Columns.numbers(input.get("score")), Columns.won(input.get("y")));
        }
        String[] names = input.get("same_data_as").asText().split("[: ()]+");
        JsonNode data = inputs.of(names[0], names[1]);
        return ScoreCounts.ofRows(Columns.numbers(data.get(names[2])), Columns.won(data.get("y")));
    }

    private static JsonNode byScore(GainsRow row) {
        return new Answer()
                .put("score", row.scores().lower())
                .put("n", row.own().leads())
                .put("won", row.own().wins())
                .put("rate", row.own().rate())
                .put("cum_n", row.soFar().leads())
                .put("cum_won", row.soFar().wins())
                .put("capture", row.capture())
                .put("false_share", row.falseShare())
                .put("lift", row.lift())
                .put("cum_lift", row.cumulativeLift())
                .node();
    }

    private static JsonNode band(Map.Entry<Integer, GainsRow> band) {
        GainsRow row = band.getValue();
        return new Answer()
                .put("band", (long) band.getKey())
                .put("n", row.own().leads())
                .put("won", row.own().wins())
                .put("max_score", row.scores().upper())
                .put("min_score", row.scores().lower())
                .put("rate", row.own().rate())
                .put("lift", row.lift())
                .put("cum_capture", row.capture())
                .put("cum_lift", row.cumulativeLift())
                .put("ks_at_band", row.separation())
                .node();
    }
}
