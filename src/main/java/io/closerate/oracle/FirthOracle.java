package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.models.Firth;
import io.closerate.stats.models.FirthFit;
import io.closerate.stats.models.Observations;
import io.closerate.stats.models.Separation;
import io.closerate.stats.models.TermTest;
import java.util.List;
import java.util.stream.IntStream;

/** Firth's fit and tests, and the kind of separation. */
final class FirthOracle implements Oracle {

    @Override
    public String fixture() {
        return "09_firth";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        Observations data = Cases.of(input);
        FirthFit fit = Firth.fit(data).get();
        List<TermTest> tests = Firth.tests(data, fit);
        return new Answer()
                .put("firth", fit(fit))
                .put("penalised_lr_tests", Answer.list(IntStream.range(0, tests.size()).boxed().toList(),
                        j -> LogisticOracle.test("coefficient", j, tests.get(j)).node()))
                .put("separation", LogisticOracle.separation(Separation.of(data)))
                .node();
    }

    private static JsonNode fit(FirthFit fit) {
        return new Answer()
                .put("beta", Answer.list(fit.wald(), each -> Answer.number(each.estimate())))
                .put("se", Answer.list(fit.wald(), each -> Answer.number(each.se())))
                .put("loglik", fit.logLikelihood())
                .put("penalized_loglik", fit.penalisedLogLikelihood())
                .put("flic_intercept", fit.flicIntercept())
                .put("mean_fitted", fit.meanProbability())
                .node();
    }
}
