package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.calibrate.Calibration;
import io.closerate.calibrate.Method;
import io.closerate.calibrate.PlanFile;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.monitor.Mix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCardTest {

    private static final SampleLeads SAMPLE = SampleLeads.ordinary(Method.AUTO);
    private static final ModelCard CARD = ModelCard.of(SAMPLE.calibrated(), SAMPLE.loaded());

    @TempDir
    Path folder;

    @Test
    void hasASectionForEverythingThatMustBeAnsweredFor() {
        assertThat(CARD.markdown().lines().filter(line -> line.startsWith("#"))).containsExactly("# Model card: Sample", "## Purpose", "## Data",
                "## Leads still open", "## Attributes", "## What was dropped, and why", "## Validation", "## Calibration", "## Limits",
                "## Provenance");
    }

    @Test
    void countsEveryRowThatWasLeftOut() throws IOException {
        JsonNode data = new ObjectMapper().readTree(CARD.json()).path("data");
        long excluded = 0;
        for (JsonNode each : data.path("exclusions")) {
            excluded += each.path("what").asText().equals("cell") ? 0 : each.path("count").asLong();
        }
        assertThat(data.path("rowsRead").asLong()).isEqualTo(901);
        assertThat(excluded + data.at("/book/closed/leads").asLong()).isEqualTo(901);
    }

    @Test
    void adjustsThePValuesOfAttributesForTheirNumber() throws IOException {
        for (JsonNode each : new ObjectMapper().readTree(CARD.json()).path("attributes")) {
            assertThat(each.path("adjustedP").asDouble()).isGreaterThanOrEqualTo(each.path("p").asDouble());
        }
        assertThat(CARD.markdown()).contains("| source | word | 5 | ");
    }

    @Test
    void itsPlanMakesTheGridAgainBitForBit() throws Exception {
        Matcher yaml = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(CARD.markdown());
        assertThat(yaml.find()).isTrue();
        Path file = Files.writeString(folder.resolve("plan.yaml"), yaml.group(1));
        Grid again = Calibration.of(PlanFile.read(file).plan()).run(SAMPLE.loaded().table()).grid();
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(GridFile.write(again).getBytes(StandardCharsets.UTF_8)));
        assertThat(new ObjectMapper().readTree(CARD.json()).at("/provenance/gridSha256").asText()).isEqualTo(sum);
        assertThat(CARD.markdown()).contains(sum);
    }

    @Test
    void bringsTheMixBack() {
        Mix mix = MixJson.read(CARD.json()).orElseThrow();
        assertThat(mix).isEqualTo(Mix.of(SAMPLE.calibrated().grid(), SAMPLE.loaded().table()));
        assertThat(mix.leads()).isEqualTo(900);
        assertThat(mix.fits(SAMPLE.calibrated().grid())).isTrue();
        assertThat(mix.scores().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(900);
        assertThat(MixJson.read("{}")).isEmpty();
        assertThat(MixJson.read("not JSON")).isEmpty();
    }

    @Test
    void takesFurtherSections() throws IOException {
        ModelCard card = CARD.with("Verdict", Map.of("words", "published | <b>")).with("Approvals", Map.of("who", "nobody"));
        assertThat(card.markdown()).contains("## Verdict", "| words | published \\| &lt;b&gt; |", "## Approvals");
        assertThat(new ObjectMapper().readTree(card.json()).at("/more/Approvals/who").asText()).isEqualTo("nobody");
    }

    @Test
    void namesOfColumnsAreNothingButText() {
        SampleLeads hostile = SampleLeads.of("a|b\n# <script>", List.of("x", "y*", "z"));
        String card = ModelCard.of(hostile.calibrated(), hostile.loaded()).markdown();
        assertThat(card).contains("a\\|b \\# &lt;script&gt;").doesNotContain("<script>");
    }
}
