package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.models.LogisticFit;
import io.closerate.stats.models.LogisticRegression;
import io.closerate.stats.models.Observations;
import io.closerate.stats.models.Separation;
import io.closerate.stats.models.TermTest;
import io.closerate.stats.models.Wald;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Maximum likelihood: coefficients, standard errors, covariance, tests. */
final class LogisticOracle implements Oracle {

    @Override
    public String fixture() {
        return "07_logistic_mle";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        Observations data = Cases.of(input);
        JsonNode separation = separation(Separation.of(data));
        Estimate<LogisticFit> fit = LogisticRegression.fit(data);
        return fit.isEstimable() ? fitted(data, fit.get()).put("separation", separation).node()
                : new Answer().put("beta", NullNode.instance).put("separation", separation).node();
    }

    private static Answer fitted(Observations data, LogisticFit fit) {
        List<Wald> wald = fit.wald();
        List<TermTest> tests = LogisticRegression.dropOne(data, fit);
        return new Answer()
                .put("beta", Answer.list(wald, each -> Answer.number(each.estimate())))
                .put("se", Answer.list(wald, each -> Answer.number(each.se())))
                .put("z", Answer.list(wald, each -> Answer.number(each.z())))
                .put("p", Answer.list(wald, each -> Answer.number(each.p())))
                .put("loglik", fit.logLikelihood())
                .put("deviance_bernoulli", fit.deviance())
                .put("null_loglik", fit.nullLogLikelihood())
                .put("lr_chi2", fit.test().map(ChiSquaredTest::statistic))
                .put("lr_df", (long) fit.rank() - 1)
                .put("lr_p", fit.test().map(ChiSquaredTest::p))
                .put("aic", fit.aic())
                .put("bic", fit.bic())
                .put("cov", Answer.list(Arrays.asList(fit.covariance()), Cases::list))
                .put("nagelkerke_r2", fit.nagelkerke())
                .put("fitted_first10", Cases.list(Arrays.stream(fit.coefficients().probabilities(data)).limit(10).toArray()))
                .put("drop_one_attribute", Answer.list(IntStream.range(0, tests.size()).boxed().toList(),
                        j -> test("attribute", j, tests.get(j)).put("df", tests.get(j).test().get().df()).node()));
    }

    /** A test as fixtures 07 and 09 want it. */
    static Answer test(String what, int number, TermTest test) {
        return new Answer().put(what, number)
                .put("lr_chi2", test.test().map(ChiSquaredTest::statistic))
                .put("p", test.test().map(ChiSquaredTest::p));
    }

    /** A separation as fixtures 07 and 09 want it. */
    static JsonNode separation(Separation separation) {
        return new Answer().put("type", TextNode.valueOf(separation.type().word()))
                .put("rank", separation.rank()).put("columns", separation.columns()).node();
    }
}
