package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The inputs of a folder of fixtures: {@code NN_topic.json} with {@code cases}, each an {@code id} and an
 * {@code input}.
 *
 * @param folder where they stand; other files, such as lead tables, are named relative to it
 * @param cases fixture name to case id to input, in the order of the files
 */
record Inputs(Path folder, Map<String, Map<String, JsonNode>> cases) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@return the inputs found in {@code folder}; files whose name begins with "_" are left alone} */
    static Inputs read(Path folder) {
        Map<String, Map<String, JsonNode>> cases = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") && !name.startsWith("_")) {
                    JsonNode fixture = JSON.readTree(file.toFile());
                    cases.put(fixture.path("fixture").asText(name.replace(".json", "")), casesOf(fixture));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the fixtures in " + folder + ": " + e.getMessage(), e);
        }
        return new Inputs(folder, cases);
    }

    private static Map<String, JsonNode> casesOf(JsonNode fixture) {
        Map<String, JsonNode> inputs = new LinkedHashMap<>();
        fixture.path("cases").forEach(each -> inputs.put(each.get("id").asText(), each.get("input")));
        return inputs;
    }

    /** {@return case id to input of one fixture; empty if the folder does not hold it} */
    Map<String, JsonNode> of(String fixture) {
        return cases.getOrDefault(fixture, Map.of());
    }

    /** {@return the input of case {@code id} of {@code fixture}} */
    JsonNode of(String fixture, String id) {
        Map<String, JsonNode> topic = cases.get(fixture);
        if (topic == null || !topic.containsKey(id)) {
            throw new IllegalArgumentException("there is no case " + id + " of fixture " + fixture + " in " + folder);
        }
        return topic.get(id);
    }
}
