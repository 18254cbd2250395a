package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.closerate.stats.models.DoublingScale;
import io.closerate.stats.models.LinearScore;
import io.closerate.stats.models.PointsScale;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.StreamSupport;

/** Coefficients as points; rounding is judged on the rows that fixture 07 fits. */
final class PointsOracle implements Oracle {

    @Override
    public String fixture() {
        return "18_points_scaling";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        LinearScore score = score(input);
        return input.has("pdo") ? doubling(input, score)
                : hundred(PointsScale.hundred(score).get(), Cases.levels(inputs.of("07_logistic_mle", "three_attrs")));
    }

    private static LinearScore score(JsonNode input) {
        JsonNode attributes = input.get("coefficients_by_attribute");
        List<List<Double>> coefficients = StreamSupport.stream(attributes.spliterator(), false)
                .map(levels -> Arrays.stream(Columns.numbers(levels)).boxed().toList()).toList();
        return new LinearScore(input.get("intercept").asDouble(), coefficients);
    }

    private static JsonNode hundred(PointsScale scale, int[][] rows) {
        List<int[]> first10 = List.of(Arrays.copyOf(rows, 10));
        return new Answer()
                .put("points_exact", points(scale.exact()))
                .put("points_integer", Answer.list(scale.whole(), levels -> Answer.list(levels, LongNode::valueOf)))
                .put("log_odds_at_0", scale.logOddsAtZero())
                .put("log_odds_per_point", scale.logOddsPerPoint())
                .put("largest_total_rounding_error_points", largest(rows, scale::roundingError))
                .put("largest_probability_error", largest(rows, scale::probabilityError))
                .put("total_first10", Answer.list(first10, row -> LongNode.valueOf(scale.total(row))))
                .put("probability_first10",
                        Answer.list(first10, row -> Answer.number(scale.probability(scale.total(row)))))
                .node();
    }

    private static double largest(int[][] rows, ToDoubleFunction<int[]> error) {
        return Arrays.stream(rows).mapToDouble(error).map(Math::abs).max().orElseThrow();
    }

    private static JsonNode doubling(JsonNode input, LinearScore score) {
        DoublingScale scale = new DoublingScale(input.get("pdo").asDouble(),
                input.get("base_score").asDouble(), input.get("base_odds").asDouble());
        return new Answer()
                .put("factor", scale.factor())
                .put("offset", scale.offset())
                .put("base_points", scale.points(score.intercept()))
                .put("points_exact", points(scale.points(score)))
                .node();
    }

    private static JsonNode points(List<List<Double>> points) {
        return Answer.list(points, levels -> Answer.list(levels, Answer::number));
    }
}
