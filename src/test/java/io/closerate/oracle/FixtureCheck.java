package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares answers with a fixture, by the pass rule of {@code score.py}:
 * {@code |actual - expected| <= tolerance * |expected| + 1e-13}, and null must meet null.
 *
 * @param expected how many values the fixture holds
 * @param missed what was missed: "fixture case path" to what was expected and what was answered
 */
record FixtureCheck(int expected, Map<String, String> missed) {

    /** {@return how {@code answers}, case by case, agree with {@code fixture}} */
    static FixtureCheck of(JsonNode fixture, JsonNode answers) {
        double tolerance = fixture.get("suggested_relative_tolerance").asDouble();
        Map<String, String> missed = new TreeMap<>();
        int count = 0;
        for (JsonNode each : fixture.get("cases")) {
            String id = each.get("id").asText();
            Map<String, JsonNode> expected = leaves(expected(each));
            Map<String, JsonNode> actual = leaves(answers.path(id));
            count += expected.size();
            expected.forEach((path, value) -> {
                if (!agree(value, actual.get(path), tolerance)) {
                    missed.put("%s %s %s".formatted(fixture.get("fixture").asText(), id, path),
                            "expected %s but was %s".formatted(value, actual.get(path)));
                }
            });
        }
        return new FixtureCheck(count, missed);
    }

    /** One case states its values under another name: rows of weight 0 are ignored, so they are those without such rows. */
    private static JsonNode expected(JsonNode each) {
        JsonNode without = each.get("expected_without_zero_weight_rows");
        return without == null ? each.get("expected") : without;
    }

    private static Map<String, JsonNode> leaves(JsonNode node) {
        Map<String, JsonNode> leaves = new TreeMap<>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isObject()) {
            node.properties().forEach(each -> {
                if (!each.getKey().equals("why") && !each.getKey().equals("note") && !each.getKey().endsWith("_why")) {
                    collect(path + "/" + each.getKey(), each.getValue(), leaves);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i), leaves);
            }
        } else {
            leaves.put(path, node);
        }
    }

    private static boolean agree(JsonNode expected, JsonNode actual, double tolerance) {
        if (actual == null) {
            return false;
        }
        if (isNumber(expected) && isNumber(actual)) {
            double e = number(expected);
            double a = number(actual);
            return a == e || Math.abs(a - e) <= tolerance * Math.abs(e) + 1e-13;
        }
        return expected.equals(actual);
    }

    private static boolean isNumber(JsonNode node) {
        return node.isNumber() || node.asText().endsWith("Infinity");
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.parseDouble(node.asText());
    }
}
