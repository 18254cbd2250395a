package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.distribution.Beta;
import io.closerate.stats.distribution.ChiSquared;
import io.closerate.stats.distribution.Gamma;
import io.closerate.stats.distribution.Logit;
import io.closerate.stats.distribution.Normal;
import java.util.function.ToDoubleFunction;

/** Distributions and special functions at their extremes. A case does not say which function it asks for, so its id is looked up. */
final class SpecialFunctionsOracle implements Oracle {

    @Override
    public String fixture() {
        return "20_special_functions";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        String id = inputs.of(fixture()).entrySet().stream()
                .filter(each -> each.getValue() == input).findFirst().orElseThrow().getKey();
        return switch (id) {
            case "normal" -> new Answer().put("cdf", each(input.get("x"), x -> Normal.cdf(x.asDouble())))
                    .put("sf", each(input.get("x"), x -> Normal.sf(x.asDouble()))).node();
            case "normal_quantile" -> each(input.get("p"), p -> Normal.quantile(p.asDouble()));
            case "chi2_sf" -> new Answer().put("sf", each(input.get("x_df"), SpecialFunctionsOracle::chiSquared))
                    .put("ln_sf", each(input.get("x_df"), x -> ChiSquared.logSf(at(x, 0), at(x, 1)))).node();
            case "beta_cdf" -> each(input.get("a_b_x"), x -> Beta.cdf(at(x, 2), at(x, 0), at(x, 1)));
            case "beta_quantile" -> each(input.get("p_a_b"), p -> Beta.quantile(at(p, 0), at(p, 1), at(p, 2)));
            case "logit" -> each(input.get("p"), p -> Logit.logOdds(p.asDouble()));
            case "expit" -> new Answer().put("expit", each(input.get("x"), x -> Logit.probability(x.asDouble())))
                    .put("log1pexp", each(input.get("x"), x -> Logit.softplus(x.asDouble()))).node();
            case "loggamma" -> each(input.get("x"), x -> Gamma.log(x.asDouble()));
            case "digamma" -> each(input.get("x"), x -> Gamma.digamma(x.asDouble()));
            default -> throw new IllegalArgumentException("no special function is called " + id);
        };
    }

    private static double chiSquared(JsonNode argument) {
        return ChiSquared.sf(at(argument, 0), at(argument, 1));
    }

    private static double at(JsonNode list, int index) {
        return list.get(index).asDouble();
    }

    private static JsonNode each(JsonNode arguments, ToDoubleFunction<JsonNode> function) {
        return Answer.list(arguments, argument -> Answer.number(function.applyAsDouble(argument)));
    }
}
