package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The reference fixtures that come with the sources. */
final class Fixtures {

    static final Path FOLDER = Path.of("src/test/resources/oracles");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixtures() {
    }

    /** {@return the fixture files, in order} */
    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".json") && !file.getFileName().toString().startsWith("_"))
                    .sorted().toList();
        }
    }

    static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    /** Copies what an oracle may see: the fixtures without their expected values, and the files they name. */
    static void copyInputs(Path to) throws IOException {
        for (Path file : files()) {
            JsonNode fixture = read(file);
            fixture.get("cases").forEach(each -> ((ObjectNode) each).retain("id", "input"));
            JSON.writeValue(to.resolve(file.getFileName().toString()).toFile(), fixture);
        }
        Files.copy(FOLDER.resolve("19_leads.csv"), to.resolve("19_leads.csv"));
    }
}
