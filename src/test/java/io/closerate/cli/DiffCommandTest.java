package io.closerate.cli;

import static io.closerate.monitor.SmallGrids.grid;
import static io.closerate.monitor.SmallGrids.hundreds;
import static io.closerate.monitor.SmallGrids.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.registry.Contents;
import io.closerate.registry.Registries;
import io.closerate.registry.Registry;
import io.closerate.registry.Samples;
import io.closerate.registry.Turn;
import io.closerate.registry.VersionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    private static final Grid OLD = grid(words("source", List.of("a", "b"), hundreds(40, 10), 6, -6));
    private static final Grid NEW = grid(words("source", List.of("a", "b"), hundreds(15, 12), 1, -6));

    @TempDir
    private Path folder;

    private String before;
    private String after;

    @BeforeEach
    void write() throws IOException {
        before = Files.writeString(folder.resolve("before.json"), GridFile.write(OLD)).toString();
        Files.writeString(Files.createDirectory(folder.resolve("result")).resolve("grid.json"), GridFile.write(NEW));
        after = folder.resolve("result").toString();
    }

    @Test
    void printsWhatMovedAndWhetherItIsNoise() {
        Command command = Command.run("diff", before, after);
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out()).contains("  a", "+6", "+1", "-5", "-25.0", "beyond chance", "scores correlate by", "lines taken as independent");
    }

    @Test
    void speaksFrench() {
        Command command = Command.run("diff", before, after, "--language", "fr");
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out()).contains("CE QUE CELA FAIT AUX LEADS", "-25,0", "plus que le hasard").doesNotContain("lead's", "chance,", "learned");
    }

    @Test
    void leadsTellWhoChangesTier() throws IOException {
        Path leads = Files.writeString(folder.resolve("leads.csv"), "source\na\na\nb\n\"new\"\n");
        Command command = Command.run("diff", before, after, "--leads", leads.toString(), "--json");
        assertThat(command.code()).as(command.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(command.out());
        assertThat(json.at("/effect/leads").asInt()).isEqualTo(4);
        assertThat(json.at("/effect/fall").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/effect/tiers/A/B").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/lines/0/change").asText()).isEqualTo("moved");
    }

    @Test
    void versionsOfARegistryAreNamedBehindASign() {
        Registry registry = Registries.at(folder.resolve("grids"));
        VersionId first = publish(registry, OLD, 1);
        publish(registry, NEW, 2);
        String place = registry.place();
        Command command = Command.run("diff", place + "#" + first.brief().substring(5, 10), place, "--json");
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out()).contains("\"place\" : \"" + place + "#" + first.brief(), "\"moved\" : -5");
        assertThat(Command.run("diff", place + "#zz", place).code()).isEqualTo(66);
    }

    private static VersionId publish(Registry registry, Grid grid, int number) {
        try (Turn turn = registry.turn(Samples.ME, Duration.ZERO)) {
            return turn.publish(Contents.of(Map.of("grid.json", GridFile.write(grid).getBytes(StandardCharsets.UTF_8))), Samples.verdict(number));
        }
    }

    @Test
    void whatIsNotThereOrNoGridIsSaidInOneLine() throws IOException {
        assertThat(Command.run("diff", before, folder.resolve("none").toString()).code()).isEqualTo(66);
        Path text = Files.writeString(folder.resolve("text.json"), "hello");
        Command command = Command.run("diff", before, text.toString());
        assertThat(command.code()).isEqualTo(65);
        assertThat(command.err()).contains("text.json is not a grid").hasLineCount(1);
    }
}
