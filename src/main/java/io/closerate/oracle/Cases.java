package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.models.Design;
import io.closerate.stats.models.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The data of the model fixtures: levels or columns, outcomes, weights, offsets. */
final class Cases {

    private Cases() {
    }

    /** {@return design, outcomes, weights and offset of a case} */
    static Observations of(JsonNode input) {
        Observations data = Observations.of(design(input), integers(input.get("y")));
        if (input.has("weights")) {
            data = data.withWeights(Columns.numbers(input.get("weights")));
        }
        return input.has("offset") ? data.withOffset(Columns.numbers(input.get("offset"))) : data;
    }

    /** {@return the design of a case: {@code level_index}, or {@code X} with the constant as first column} */
    static Design design(JsonNode input) {
        return input.has("X") ? columns(input.get("X")) : Design.ofLevels(factors(input.get("levels")), levels(input));
    }

    private static Design columns(JsonNode rows) {
        List<String> names = IntStream.range(1, rows.get(0).size()).mapToObj(j -> "x" + j).toList();
        double[][] values = new double[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            double[] row = Columns.numbers(rows.get(i));
            values[i] = Arrays.copyOfRange(row, 1, row.length);
        }
        return Design.of(names, values);
    }

    private static List<Design.Factor> factors(JsonNode sizes) {
        List<Design.Factor> factors = new ArrayList<>();
        for (JsonNode size : sizes) {
            factors.add(new Design.Factor("attribute " + factors.size(),
                    IntStream.range(0, size.asInt()).mapToObj(Integer::toString).toList()));
        }
        return factors;
    }

    /** {@return the level of each attribute of each row} */
    static int[][] levels(JsonNode input) {
        return rows(input.get("level_index"));
    }

    /** {@return a list of lists of whole numbers} */
    static int[][] rows(JsonNode list) {
        int[][] rows = new int[list.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = integers(list.get(i));
        }
        return rows;
    }

    /** {@return a list of whole numbers} */
    static int[] integers(JsonNode list) {
        return IntStream.range(0, list.size()).map(i -> list.get(i).asInt()).toArray();
    }

    /** {@return numbers as a list of an answer} */
    static JsonNode list(double... values) {
        return Answer.list(Arrays.stream(values).boxed().toList(), Answer::number);
    }
}
