package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.Estimate;
import io.closerate.stats.calibration.BetaMap;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.calibration.Isotonic;
import io.closerate.stats.calibration.LogitMap;
import io.closerate.stats.calibration.Platt;
import io.closerate.stats.calibration.VennAbers;
import io.closerate.stats.ranking.ScoreCounts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The maps that recalibrate: isotonic, Platt, beta, temperature, Venn-Abers. */
final class CalibrationMapOracle implements Oracle {

    @Override
    public String fixture() {
        return "12_recalibration_maps";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        if (input.has("x")) {
            return isotonic(input);
        }
        if (input.has("score")) {
            return platt(ScoreCounts.ofRows(Columns.numbers(input.get("score")), Columns.won(input.get("y"))));
        }
        if (input.has("p")) {
            return new Answer().put("beta_abm", beta(BetaMap.fit(CalibrationOracle.forecasts(input)))).node();
        }
        String[] names = input.get("same_data_as").asText().split(":");
        return maps(CalibrationOracle.forecasts(inputs.of(names[0], names[1])));
    }

    private static JsonNode isotonic(JsonNode input) {
        double[] x = Columns.numbers(input.get("x"));
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        Isotonic curve = Isotonic.fit(x, Columns.numbers(input.get("y")),
                input.hasNonNull("w") ? Columns.numbers(input.get("w")) : weights);
        List<Integer> knots = IntStream.range(0, curve.size()).boxed().toList();
        return new Answer()
                .put("knots", Answer.list(knots, i -> Answer.number(curve.knot(i))))
                .put("fit_at_knots", Answer.list(knots, i -> Answer.number(curve.fitted(i))))
                .put("fitted_per_row", Answer.list(input.get("x"), each -> Answer.number(curve.apply(each.asDouble()))))
                .put("blocks", Answer.list(curve.blocks(), block -> new Answer()
                        .put("value", block.value())
                        .put("weight", block.weight())
                        .put("knots", (long) block.knots())
                        .node()))
                .node();
    }

    private static JsonNode platt(ScoreCounts counts) {
        return new Answer()
                .put("platt_smoothed_targets", Answer.of(Platt.fit(counts), CalibrationMapOracle::platt))
                .put("plain_logistic", Answer.of(Platt.fitUnsmoothed(counts), CalibrationMapOracle::platt))
                .node();
    }

    private static JsonNode platt(Platt fit) {
        return new Answer()
                .put("A", fit.a())
                .put("B", fit.b())
                .put("slope", -fit.a())
                .put("intercept", -fit.b())
                .put("objective", -fit.logLikelihood())
                .node();
    }

    private static JsonNode maps(Forecasts forecasts) {
        Estimate<BetaMap> beta = BetaMap.fit(forecasts);
        Answer at = new Answer();
        for (double p : new double[] {0.05, 0.3, 0.5, 0.9}) {
            at.put(Double.toString(p), beta.map(map -> map.apply(p)));
        }
        ScoreCounts logits = forecasts.counts().map(p -> StrictMath.log(p) - StrictMath.log1p(-p));
        return new Answer()
                .put("beta_abm", beta(beta))
                .put("beta_at", at.node())
                .put("temperature_multiplier", LogitMap.freeTemperature(forecasts))
                .put("platt_on_logit", Answer.of(Platt.fit(logits), CalibrationMapOracle::platt))
                .put("venn_abers", vennAbers(new VennAbers(forecasts.counts())))
                .node();
    }

    private static JsonNode beta(Estimate<BetaMap> fit) {
        return Answer.of(fit, map -> shape(map.shape()).put("unconstrained", shape(map.free()).node()).node());
    }

    private static Answer shape(BetaMap.Shape shape) {
        return new Answer()
                .put("a", shape.a())
                .put("b", shape.b())
                .put("c", shape.c())
                .put("loglik", shape.logLikelihood());
    }

    private static JsonNode vennAbers(VennAbers map) {
        List<Double> test = List.of(0.0, 0.2, 0.35, 0.5, 0.77, 1.0);
        return new Answer()
                .put("test", Answer.list(test, Answer::number))
                .put("out", Answer.list(test, p -> new Answer()
                        .put("p0", map.interval(p).lower())
                        .put("p1", map.interval(p).upper())
                        .put("p", map.apply(p))
                        .node()))
                .node();
    }
}
