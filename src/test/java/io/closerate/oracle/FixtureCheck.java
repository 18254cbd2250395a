package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares an oracle with its fixture, by the fixture's own pass rule:
 * {@code |actual - expected| <= tolerance * |expected| + 1e-13}, and null must meet null.
 *
 * @param expected how many values the fixture holds
 * @param wrong one line for each value that was missed: case, path, expected, actual
 */
record FixtureCheck(int expected, List<String> wrong) {

    static final Path FOLDER = Path.of("src/test/resources/oracles");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@return how {@code oracle} answers the fixture of its name} */
    static FixtureCheck of(Oracle oracle) {
        Inputs inputs = Inputs.read(FOLDER);
        JsonNode fixture = read(FOLDER.resolve(oracle.fixture() + ".json"));
        double tolerance = fixture.get("suggested_relative_tolerance").asDouble();
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (JsonNode each : fixture.get("cases")) {
            Map<String, JsonNode> expected = leaves(expected(each));
            Map<String, JsonNode> actual = leaves(oracle.answer(each.get("input"), inputs));
            count += expected.size();
            expected.forEach((path, value) -> {
                if (!agree(value, actual.get(path), tolerance)) {
                    wrong.add("%s %s expected %s but was %s".formatted(each.get("id").asText(), path, value, actual.get(path)));
                }
            });
        }
        return new FixtureCheck(count, wrong);
    }

    /** One case states its values under another name: rows of weight 0 are ignored, so they are those without such rows. */
    private static JsonNode expected(JsonNode each) {
        JsonNode without = each.get("expected_without_zero_weight_rows");
        return without == null ? each.get("expected") : without;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
