package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.ZTest;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.calibration.Loss;
import io.closerate.stats.calibration.NetBenefit;
import io.closerate.stats.calibration.PairedLoss;
import io.closerate.stats.ranking.McNemar;
import io.closerate.stats.ranking.PairedAuc;
import io.closerate.stats.ranking.ScorePairs;

/** Two grids compared on the same leads. */
final class ChampionOracle implements Oracle {

    @Override
    public String fixture() {
        return "21_champion_challenger";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        ScorePairs pairs = ScorePairs.ofRows(Columns.numbers(input.get("champion")),
                Columns.numbers(input.get("challenger")), Columns.won(input.get("y")));
        return new Answer()
                .put("auc", Answer.of(PairedAuc.of(pairs), AucOracle::paired))
                .put("brier", Answer.of(PairedLoss.of(pairs, Loss.BRIER), ChampionOracle::loss))
                .put("log_loss", Answer.of(PairedLoss.of(pairs, Loss.LOG), ChampionOracle::loss))
                .put("thresholds", Answer.list(input.get("thresholds"), t -> at(pairs, t.asDouble())))
                .node();
    }

    private static JsonNode loss(PairedLoss loss) {
        return new Answer()
                .put("champion", loss.first())
                .put("challenger", loss.second())
                .put("champion_minus_challenger", loss.difference())
                .put("se", loss.standardError())
                .put("z", loss.test().map(ZTest::z))
                .put("p_two_sided", loss.test().map(ZTest::p))
                .put("p_one_sided_challenger_better", loss.test().map(ZTest::pAbove))
                .node();
    }

    private static JsonNode at(ScorePairs pairs, double threshold) {
        NetBenefit champion = NetBenefit.of(new Forecasts(pairs.first()), threshold);
        NetBenefit challenger = NetBenefit.of(new Forecasts(pairs.second()), threshold);
        McNemar calls = McNemar.of(pairs, threshold);
        return new Answer()
                .put("threshold", threshold)
                .put("champion", benefit(champion))
                .put("challenger", benefit(challenger))
                .put("mcnemar", new Answer()
                        .put("only_champion_right", calls.onlyFirst())
                        .put("only_challenger_right", calls.onlySecond())
                        .put("exact_p", calls.p())
                        .node())
                .put("net_benefit_treat_all", champion.ofCallingAll())
                .node();
    }

    private static JsonNode benefit(NetBenefit benefit) {
        return new Answer()
                .put("tp", benefit.called().wins())
                .put("fp", benefit.called().losses())
                .put("net_benefit", benefit.value())
                .node();
    }
}
