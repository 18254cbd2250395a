package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Calibration;
import io.closerate.calibrate.Plan;
import io.closerate.calibrate.PlanFile;
import io.closerate.grid.Grid;
import io.closerate.grid.Score;
import io.closerate.language.Language;
import io.closerate.lead.Lead;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import io.closerate.source.Loaded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser: nothing to complain of, and a tried lead gets the score that the grid gives it. */
@Tag("heavy")
class ReportInBrowserTest {

    private static final int LEADS = 200;
    /** Fills the controls, tells the page, and reads what it shows. */
    private static final String TRY = """
            (leads => {
              const form = document.getElementById("lead");
              const controls = [...form.querySelectorAll("[data-control]")];
              return leads.map(values => {
                controls.forEach((control, i) => { control.value = values[i]; });
                form.dispatchEvent(new Event("input", { bubbles: true }));
                return [document.getElementById("try-score").value, document.getElementById("try-probability").value,
                  document.getElementById("try-tier").textContent,
                  [...document.querySelectorAll("#try-reasons li")].map(item => item.firstChild.textContent + " " + item.lastChild.textContent)];
              });
            })(%s)""";

    private static Path program;

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsABrowser() {
        Optional<Path> found = Chromium.program();
        assumeTrue(found.isPresent(), "there is no Chromium on this machine");
        program = found.get();
    }

    private record Shipped(Calibrated calibrated, Loaded loaded) {

        static Shipped read() throws Exception {
            Plan plan = PlanFile.read(Path.of("datasets/atelier/plan.yaml")).plan();
            Loaded loaded = CsvFile.load(Path.of("datasets/atelier/leads.csv"), CsvHints.NONE.withDateColumns(java.util.Set.of("created", "closed")));
            return new Shipped(Calibration.of(plan).run(loaded.table()), loaded);
        }
    }

    private Chromium open(Calibrated calibrated, Loaded loaded, Language language) throws Exception {
        Path page = folder.resolve("report-" + language.code() + ".html");
        Files.writeString(page, HtmlReport.write(calibrated, loaded, new Audience(language, OptionalInt.empty())));
        return Chromium.open(program, page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTriedLeadGetsTheScoreOfTheGrid(Language language) throws Exception {
        Shipped shipped = Shipped.read();
        Grid grid = Telling.of(shipped.calibrated(), language).grid();
        List<Map<String, String>> leads = leads(shipped.loaded(), grid);
        try (Chromium browser = open(shipped.calibrated(), shipped.loaded(), language)) {
            check(browser, grid, leads, language == Language.FRENCH ? "\u202F: " : ": ");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static List<Map<String, String>> leads(Loaded loaded, Grid grid) {
        List<Map<String, String>> leads = new ArrayList<>();
        for (int i = 0; i < LEADS; i++) {
            Lead row = loaded.table().lead(i * (loaded.table().size() / LEADS));
            Map<String, String> lead = new LinkedHashMap<>();
            grid.columns().forEach(column -> lead.put(column, row.text(column)));
            leads.add(lead);
        }
        return leads;
    }

    private static void check(Chromium browser, Grid grid, List<Map<String, String>> leads, String colon) throws Exception {
        List<Control> controls = Control.of(grid, "(another value)");
        List<List<String>> values = leads.stream().map(lead -> controls.stream().map(control -> value(control, lead.get(control.column()))).toList()).toList();
        JsonNode found = browser.evaluate(TRY.formatted(new ObjectMapper().writeValueAsString(values)));
        assertThat(found.size()).isEqualTo(leads.size());
        for (int i = 0; i < leads.size(); i++) {
            Score score = grid.score(Lead.of(leads.get(i)));
            JsonNode shown = found.get(i);
            assertThat(shown.get(0).asText()).as("%s", leads.get(i)).isEqualTo(Integer.toString(score.points()));
            assertThat(Double.parseDouble(shown.get(1).asText())).isCloseTo(score.probability(), within(1e-12));
            assertThat(shown.get(2).asText()).isEqualTo(score.tier());
            List<String> reasons = new ArrayList<>();
            shown.get(3).forEach(reason -> reasons.add(reason.asText()));
            assertThat(reasons).isEqualTo(score.reasons().stream().map(reason -> reason.attribute() + colon + reason.level() + " "
                    + Figures.minus((reason.points() > 0 ? "+" : "") + reason.points())).toList());
        }
    }

    /** What a reader would choose or type for a cell. */
    private static String value(Control control, String cell) {
        if (!control.isChoice() || cell.isEmpty()) {
            return cell;
        }
        int at = control.values().indexOf(cell);
        return at < 0 ? "other" : Integer.toString(at);
    }

    @Test
    void anotherCapacityMovesTheCutOffAsThePageItselfWouldSay() throws Exception {
        Shipped shipped = Shipped.read();
        assertTheScriptSaysWhatThePageSays(shipped.calibrated(), shipped.loaded(), List.of(1, 5, 20, 40, 77));
    }

    @Test
    void moreLeadsThanCanBeWorkedAreNotCountedAsWorked() throws Exception {
        SampleLeads coarse = SampleLeads.coarse();
        assertTheScriptSaysWhatThePageSays(coarse.calibrated(), coarse.loaded(), List.of(1, 10, 50, 100));
    }

    private void assertTheScriptSaysWhatThePageSays(Calibrated calibrated, Loaded loaded, List<Integer> capacities) throws Exception {
        Telling telling = Telling.of(calibrated, Language.FRENCH);
        Worklist list = Worklist.of(calibrated, loaded.table()).orElseThrow();
        try (Chromium browser = open(calibrated, loaded, Language.FRENCH)) {
            for (int capacity : capacities) {
                CallFirst said = CallFirst.of(telling, list, OptionalInt.of(capacity));
                JsonNode shown = browser.evaluate("""
                        (() => {
                          document.getElementById("call-capacity").value = "%d";
                          document.getElementById("call-form").dispatchEvent(new Event("input"));
                          return ["score", "leads", "wins", "interval", "random", "capture"].map(id => document.getElementById("call-" + id).textContent);
                        })()""".formatted(capacity));
                List<String> words = new ArrayList<>();
                shown.forEach(word -> words.add(word.asText()));
                assertThat(words).containsExactly(said.score(), said.leads(), said.wins(), said.interval(), said.random(), said.capture());
                assertThat(browser.evaluate("document.getElementById('call-more').checkVisibility()").asBoolean()).isEqualTo(said.more());
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aLeadCanBeTriedOnLinesOfTwoAttributes() throws Exception {
        SampleLeads crossed = SampleLeads.crossed();
        Grid grid = crossed.calibrated().grid();
        try (Chromium browser = open(crossed.calibrated(), crossed.loaded(), Language.ENGLISH)) {
            check(browser, grid, leads(crossed.loaded(), grid), ": ");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void hostileNamesStayText() throws Exception {
        String name = "<script>alert(1)</script>\" onload=\"alert(2)";
        List<String> levels = List.of("<img src=x onerror=alert(3)>", "</script></style><!--", "\"&'**`${alert(4)}", "{{css}} \u2028 javascript:alert(5)");
        SampleLeads hostile = SampleLeads.of(name, levels);
        Grid grid = hostile.calibrated().grid();
        try (Chromium browser = open(hostile.calibrated(), hostile.loaded(), Language.ENGLISH)) {
            List<Map<String, String>> leads = new ArrayList<>();
            levels.forEach(level -> leads.add(new LinkedHashMap<>(Map.of(name, level, "employees", "130", "visits", "3", "weekday", "Mon"))));
            check(browser, grid, leads, ": ");
            assertThat(browser.evaluate("document.querySelectorAll('script, img, iframe, [onload], [onerror]').length").asInt()).isEqualTo(1);
            assertThat(browser.evaluate("[...document.querySelectorAll('label')].some(label => label.textContent === " + new ObjectMapper().writeValueAsString(name) + ")").asBoolean()).isTrue();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aScriptThatSomebodyAddsDoesNotRun() throws Exception {
        SampleLeads sample = SampleLeads.ordinary(io.closerate.calibrate.Method.CLOSE_RATE);
        Path page = folder.resolve("changed.html");
        Files.writeString(page, HtmlReport.write(sample.calibrated(), sample.loaded()).replace("</main>", "<script>document.title = 'run'</script></main>"));
        try (Chromium browser = Chromium.open(program, page)) {
            assertThat(browser.evaluate("document.title").asText()).isNotEqualTo("run");
            assertThat(browser.complaints()).hasSize(1).first().asString().contains("Content Security Policy");
        }
    }
}
