package io.closerate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.grid.GridFile;
import io.closerate.registry.Contents;
import io.closerate.registry.Registries;
import io.closerate.registry.Registry;
import io.closerate.registry.Samples;
import io.closerate.registry.Turn;
import io.closerate.registry.VersionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard input and output, {@code --json} and {@code --quiet}. */
class MannersTest {

    private static final String GRID = "src/test/resources/export/grids/logistic.json";

    @TempDir
    private Path folder;

    private static JsonNode json(Command command) throws IOException {
        assertThat(command.code()).as(command.err()).isZero();
        return new ObjectMapper().readTree(command.out());
    }

    private static String leads() {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder csv = new StringBuilder("outcome,source\n");
        for (int i = 0; i < 400; i++) {
            boolean referred = random.nextInt(4) == 0;
            csv.append(random.nextInt(10) < (referred ? 6 : 2) ? "won," : "lost,").append(referred ? "Referral" : "Web").append('\n');
        }
        return csv.toString();
    }

    private static Command withInput(String text, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return Command.run(args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void calibrateReadsStandardInputAndPrintsOneDocument() throws IOException {
        Path out = folder.resolve("grid");
        JsonNode told = json(withInput(leads(), "calibrate", "-", "--outcome", "outcome", "--won", "won", "--out", out.toString(), "--json"));
        assertThat(told.get("folder").asText()).isEqualTo(out.toString());
        assertThat(told.get("files")).allSatisfy(file -> assertThat(out.resolve(file.asText())).exists());
        assertThat(told.at("/evaluation/format").asText()).isEqualTo("closerate-evaluation");
        assertThat(told.at("/evaluation/book/rows").asInt()).isEqualTo(400);
        assertThat(GridFile.read(out.resolve("grid.json")).name()).isEqualTo("standard-input");
        assertThat(Files.readString(out.resolve("plan.yaml"))).containsPattern("leads: \"?-\"?\n");
    }

    @Test
    void scoreTellsItsCountsAsADocumentBesideTheFileOnly() throws IOException {
        Path scored = folder.resolve("scored.csv");
        JsonNode told = json(withInput("source\nReferral\nWeb form\n", "score", "-", "--grid", GRID, "--allow-missing", "--json", "--out", scored.toString()));
        assertThat(told.get("rows").asInt()).isEqualTo(2);
        assertThat(told.get("unscored").asInt()).isZero();
        assertThat(scored).exists();
        Command both = withInput("source\n", "score", "-", "--grid", GRID, "--allow-missing", "--json");
        assertThat(both.code()).isEqualTo(64);
        assertThat(both.err()).contains("--json needs --out FILE");
    }

    @Test
    void exportWritesOneFileToStandardOutput() throws IOException {
        Command one = Command.run("export", GRID, "--to", "json", "--out", "-");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out()).isEqualTo(Files.readString(Path.of(GRID)));
        Command more = Command.run("export", GRID, "--to", "json,csv", "--out", "-");
        assertThat(more.code()).isEqualTo(64);
        assertThat(more.out()).isEmpty();
        assertThat(more.err()).contains("grid.json, grid.csv");
    }

    @Test
    void exportTellsWhatItWroteAndWhatWasRefused() throws IOException {
        Path out = folder.resolve("exports");
        JsonNode told = json(Command.run("export", GRID, "--to", "all", "--out", out.toString(), "--json"));
        assertThat(told.get("folder").asText()).isEqualTo(out.toString());
        assertThat(told.get("files")).hasSizeGreaterThan(20).allSatisfy(file -> assertThat(out.resolve(file.asText())).exists());
        Command refused = Command.run("export", GRID, "--to", "pipedrive", "--out", folder.resolve("no").toString(), "--json", "--language", "fr");
        assertThat(refused.code()).isEqualTo(65);
        JsonNode none = new ObjectMapper().readTree(refused.out());
        assertThat(none.get("folder").isNull()).isTrue();
        assertThat(none.at("/refused/pipedrive/0").asText()).contains("Pipedrive holds");
        assertThat(Command.run("export", GRID, "--to", "json", "--out", "-", "--json").code()).isEqualTo(64);
    }

    @Test
    void quietPrintsNothing() {
        assertThat(Command.run("export", GRID, "--to", "json", "--out", folder.resolve("exports").toString(), "--quiet")).isEqualTo(new Command(0, "", ""));
        assertThat(withInput("source\nWeb form\n", "score", "-", "--grid", GRID, "--allow-missing", "--quiet", "--out", folder.resolve("s.csv").toString()))
                .isEqualTo(new Command(0, "", ""));
        assertThat(Command.run("simulate", "atelier", "--leads", "50", "--out", folder.resolve("made").toString(), "--quiet")).isEqualTo(new Command(0, "", ""));
    }

    @Test
    void aRegistryAnswersAsADocument() throws IOException {
        Registry registry = Registries.at(folder.resolve("grids"));
        VersionId id;
        try (Turn turn = registry.turn(Samples.ME, Duration.ZERO)) {
            id = turn.publish(Contents.of(Map.of("grid.json", Files.readAllBytes(Path.of(GRID)))), Samples.verdict(1));
        }
        String place = registry.place();
        JsonNode list = json(Command.run("registry", "list", place, "--json"));
        assertThat(list.get("inForce").asText()).isEqualTo(id.toString());
        assertThat(list.at("/versions/0/version").asText()).isEqualTo(id.toString());
        JsonNode show = json(Command.run("registry", "show", place, "--json"));
        assertThat(show.at("/files/0/name").asText()).isEqualTo("grid.json");
        assertThat(show.at("/files/0/sha256").asText()).hasSize(64);
        assertThat(show.at("/history/0/act").asText()).isEqualTo("published");
        JsonNode verify = json(Command.run("registry", "verify", place, "--json"));
        assertThat(verify.get("sound").asBoolean()).isTrue();
        assertThat(verify.get("versions").asInt()).isEqualTo(1);
        assertThat(Command.run("registry", "verify", place, "--quiet")).isEqualTo(new Command(0, "", ""));
        assertThat(json(Command.run("registry", "clean-up", place, "--json")).get("removed")).isEmpty();
        Samples.publish(registry, 2);
        assertThat(json(Command.run("rollback", place, "--reason", "x", "--json")).get("inForce").asText()).isEqualTo(id.toString());
    }

    @Test
    void messagesAreInTheLanguageAskedFor() {
        Command asked = Command.run("export", GRID, "--to", "json", "--language", "fr", "--out", folder.resolve("exports").toString());
        assertThat(asked.out()).startsWith("Écrit dans ").contains("\u202F: grid.json");
        Command german = Command.run("export", GRID, "--to", "json", "--language", "de", "--out", folder.resolve("exports").toString());
        assertThat(german.code()).isEqualTo(64);
        assertThat(german.err()).contains("there is no language \"de\"; there are en, fr");
    }
}
