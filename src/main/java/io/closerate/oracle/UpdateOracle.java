package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.models.Coefficients;
import io.closerate.stats.models.Observations;
import io.closerate.stats.models.UpdateChoice;
import io.closerate.stats.models.UpdateEvidence;

/** The closed test of how far a model may be changed. */
final class UpdateOracle implements Oracle {

    /** The fixture knows no least number of wins. */
    private static final double ANY = 1;

    @Override
    public String fixture() {
        return "17_update_choice";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        Observations data = Cases.of(input);
        Coefficients current = Coefficients.of(data.design().names(), Columns.numbers(input.get("current_model")));
        UpdateChoice choice = UpdateChoice.of(data, current, new UpdateChoice.Rule(input.get("alpha").asDouble(), ANY));
        UpdateEvidence evidence = choice.evidence().get();
        UpdateEvidence.Recalibration recalibration = evidence.recalibration().get();
        return new Answer()
                .put("loglik", new Answer().put("original", evidence.original())
                        .put("intercept", evidence.intercept().logLikelihood())
                        .put("recalibration", recalibration.logLikelihood())
                        .put("revision", evidence.revisionLogLikelihood()).node())
                .put("intercept_update", evidence.intercept().by())
                .put("recalibration", new Answer().put("intercept", recalibration.intercept())
                        .put("slope", recalibration.slope()).node())
                .put("revision_beta", Cases.list(evidence.revision().coefficients().toArray()))
                .put("tests", new Answer().put("revision_vs_original", test(evidence.againstOriginal()))
                        .put("revision_vs_intercept", test(evidence.againstIntercept()))
                        .put("revision_vs_recalibration", test(evidence.againstRecalibration())).node())
                .put("selected", TextNode.valueOf(word(choice.selected())))
                .node();
    }

    private static JsonNode test(Estimate<ChiSquaredTest> test) {
        return Answer.of(test, lr -> new Answer().put("lr", lr.statistic()).put("df", lr.df()).put("p", lr.p()).node());
    }

    private static String word(UpdateChoice.Update update) {
        return switch (update) {
            case KEEP -> "keep";
            case INTERCEPT -> "intercept";
            case RECALIBRATE -> "recalibration";
            case REFIT -> "revision";
        };
    }
}
