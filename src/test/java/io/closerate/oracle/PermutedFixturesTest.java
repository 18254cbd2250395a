package io.closerate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of leads means nothing: the rows of every fixture may be shuffled before anything is computed. */
class PermutedFixturesTest {

    /** Columns with one entry a lead. */
    private static final List<String> PER_LEAD = List.of("y", "days");

    /** What is listed lead by lead, and so follows the order of the leads. */
    private static final Set<String> LISTED_BY_LEAD =
            Set.of("fitted_per_row", "fitted_first10", "total_first10", "probability_first10");

    /** Its resamples and folds refer to the numbers of rows. */
    private static final String NUMBERED = "16_validation";

    private static final double HAIR = 1e-12;

    @TempDir
    private Path inOrder;

    @TempDir
    private Path shuffled;

    @Test
    void shufflingTheLeadsChangesNoAnswerByMoreThanAHair() throws IOException {
        Fixtures.copyInputs(inOrder);
        Fixtures.copyInputs(shuffled);
        Random random = new Random(20261130);
        for (Path file : Fixtures.files()) {
            if (!file.toString().contains(NUMBERED)) {
                shuffleCases(shuffled.resolve(file.getFileName().toString()), random);
            }
        }
        shuffleLines(shuffled.resolve("19_leads.csv"), random);
        ObjectMapper json = new ObjectMapper();

        assertSame("", json.readTree(Oracles.answer(inOrder).json()), json.readTree(Oracles.answer(shuffled).json()));
    }

    private static void shuffleCases(Path file, Random random) throws IOException {
        JsonNode fixture = Fixtures.read(file);
        for (JsonNode each : fixture.get("cases")) {
            ObjectNode input = (ObjectNode) each.get("input");
            for (String column : PER_LEAD) {
                if (input.path(column).isArray()) {
                    shuffleColumns(input, input.get(column).size(), random);
                }
            }
        }
        new ObjectMapper().writeValue(file.toFile(), fixture);
    }

    /** Puts all columns of this many leads in one new order. */
    private static void shuffleColumns(ObjectNode input, int leads, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, leads).boxed().toList());
        Collections.shuffle(order, random);
        for (var field : input.properties()) {
            if (field.getValue() instanceof ArrayNode column && column.size() == leads && !field.getKey().equals("horizons")) {
                List<JsonNode> old = new ArrayList<>();
                column.forEach(old::add);
                column.removeAll();
                order.forEach(row -> column.add(old.get(row)));
            }
        }
    }

    private static void shuffleLines(Path csv, Random random) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(csv));
        Collections.shuffle(lines.subList(1, lines.size()), random);
        Files.write(csv, lines);
    }

    private static void assertSame(String path, JsonNode one, JsonNode other) {
        assertThat(other.getNodeType()).as(path).isEqualTo(one.getNodeType());
        if (one.isNumber()) {
            double difference = Math.abs(one.asDouble() - other.asDouble());
            assertThat(difference).as("%s: %s and %s", path, one, other).isLessThanOrEqualTo(HAIR * Math.abs(one.asDouble()) + 1e-13);
        } else if (one.isObject()) {
            one.properties().stream().filter(field -> !LISTED_BY_LEAD.contains(field.getKey()))
                    .forEach(field -> assertSame(path + "/" + field.getKey(), field.getValue(), other.get(field.getKey())));
        } else if (one.isArray()) {
            assertThat(other.size()).as(path).isEqualTo(one.size());
            IntStream.range(0, one.size()).forEach(i -> assertSame(path + "[" + i + "]", one.get(i), other.get(i)));
        } else {
            assertThat(other).as(path).isEqualTo(one);
        }
    }
}
