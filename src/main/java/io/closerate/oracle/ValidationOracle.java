package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.models.CrossValidation;
import io.closerate.stats.models.Design;
import io.closerate.stats.models.Optimism;
import io.closerate.stats.models.Performance;
import java.util.List;

/** Bootstrap optimism with the resamples given, and cross-validation with the folds given. */
final class ValidationOracle implements Oracle {

    @Override
    public String fixture() {
        return "16_validation";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        Design design = Cases.design(input);
        int[] won = Cases.integers(input.get("y"));
        Optimism optimism = Optimism.of(design, won, List.of(Cases.rows(input.get("resamples")))).get();
        CrossValidation cross = CrossValidation.of(design, won, Cases.integers(input.get("fold"))).get();
        return new Answer()
                .put("apparent", numbers(optimism.apparent()))
                .put("optimism_each", Answer.list(optimism.each(), each -> Answer.of(each, ValidationOracle::numbers)))
                .put("optimism_mean", Answer.of(optimism.mean(), ValidationOracle::numbers))
                .put("corrected", Answer.of(optimism.corrected(), ValidationOracle::numbers))
                .put("cv5", new Answer().put("out_of_fold_p", Answer.list(cross.probabilities(), Answer::number))
                        .put("auc_pooled", cross.auc()).put("brier", cross.brier()).node())
                .node();
    }

    private static JsonNode numbers(Performance performance) {
        return new Answer().put("auc", performance.auc()).put("brier", performance.brier())
                .put("slope", performance.slope()).put("intercept", performance.intercept()).node();
    }
}
