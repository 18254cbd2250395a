package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.calibrate.Method;
import io.closerate.language.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for readers who use a keyboard, a screen reader, a phone or a dark room, in a real browser. */
@Tag("heavy")
class AccessibilityTest {

    /** Where {@code mvn dependency:copy} puts the jar that holds axe-core, see CONTRIBUTING.md. */
    private static final Path AXE = Path.of("target/axe");
    private static final int WIDE = 1280;
    private static final int HIGH = 900;
    private static final String HOSTILE = "<b>\u05E2\u05D1\u05E8\u05D9\u05EA</b> and_a_rather_long_technical_name_without_any_blank_in_it__c";

    @TempDir
    private static Path folder;
    private static Chromium browser;

    @BeforeAll
    static void opens() throws Exception {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "there is no Chromium on this machine");
        SampleLeads leads = SampleLeads.of(HOSTILE, List.of("\uD83D\uDE80", "</svg>", "x".repeat(70), "\u05E9 25"));
        Path page = folder.resolve("report.html");
        Files.writeString(page, HtmlReport.write(leads.calibrated(), leads.loaded(), new Audience(Language.FRENCH, OptionalInt.of(5))));
        browser = Chromium.open(program.get(), page);
    }

    @AfterAll
    static void closes() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "390, false", "390, true"})
    void axeFindsNothing(int width, boolean dark) throws Exception {
        Optional<String> axe = axe();
        assumeTrue(axe.isPresent(), "there is no axe-core in " + AXE + ": mvn dependency:copy -Dartifact=com.deque.html.axe-core:playwright:4.10.1 -DoutputDirectory=" + AXE);
        browser.show(width, HIGH, dark);
        browser.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        browser.evaluate(axe.get() + "; 0");
        JsonNode found = browser.evaluate("axe.run(document).then(found => ({passes: found.passes.map(rule => rule.id), "
                + "violations: found.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html.slice(0, 200)).join(' '))}))");
        assertThat(found.get("violations")).isEmpty();
        List<String> passed = new ArrayList<>();
        found.get("passes").forEach(rule -> passed.add(rule.asText()));
        assertThat(passed).contains("color-contrast", "heading-order", "label", "select-name", "landmark-one-main", "region", "svg-img-alt", "html-has-lang", "skip-link");
    }

    private static Optional<String> axe() throws Exception {
        if (!Files.isDirectory(AXE)) {
            return Optional.empty();
        }
        try (Stream<Path> jars = Files.list(AXE)) {
            Optional<Path> jar = jars.filter(each -> each.toString().endsWith(".jar")).findFirst();
            if (jar.isEmpty()) {
                return Optional.empty();
            }
            try (ZipFile zip = new ZipFile(jar.get().toFile())) {
                return Optional.of(new String(zip.getInputStream(zip.getEntry("axe.min.js")).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /** What the reader can reach, in the order of the page. */
    private static final String STOPS = "[...document.querySelectorAll('a, input, select, button, summary, [tabindex=\"0\"]')]"
            + ".filter(each => each.checkVisibility())";

    @Test
    void everythingIsReachedByKeyboardInTheOrderOfThePageAndSeen() throws Exception {
        browser.show(WIDE, HIGH, false);
        browser.evaluate("document.querySelectorAll('details').forEach(each => { each.open = false; }); document.activeElement.blur(); window.scrollTo(0, 0)");
        int stops = browser.evaluate(STOPS + ".length").asInt();
        assertThat(stops).isGreaterThan(20);
        for (int i = 0; i < stops; i++) {
            browser.press("Tab");
            JsonNode here = focused();
            // The page scrolls to what has the focus a frame later; on a busy machine several.
            for (int frame = 0; frame < 100 && !here.get(3).asBoolean(); frame++) {
                Thread.sleep(20);
                here = focused();
            }
            assertThat(here.get(0).asInt()).as(here.toString()).isEqualTo(i);
            assertThat(here.get(1).asText()).as(here.toString()).isEqualTo("solid");
            assertThat(here.get(2).asDouble()).as(here.toString()).isGreaterThanOrEqualTo(2);
            assertThat(here.get(3).asBoolean()).as(here.toString()).isTrue();
        }
    }

    /** What has the focus: its number among the stops, its outline and how wide that is, whether it is on the screen, how it begins, and where it is. */
    private static JsonNode focused() throws Exception {
        return browser.evaluate("(() => { const now = document.activeElement; const style = getComputedStyle(now); const box = now.getBoundingClientRect(); return ["
                + STOPS + ".indexOf(now), style.outlineStyle, parseFloat(style.outlineWidth), box.left >= 0 && box.top >= 0 && box.bottom <= innerHeight, now.outerHTML.slice(0, 80), box.top, box.bottom, innerHeight]; })()");
    }

    /** axe-core does not look at them; browsers make them paler than AA allows. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void placeholdersAreNoPalerThanOtherTextOfTheSecondRank(boolean dark) throws Exception {
        browser.show(WIDE, HIGH, dark);
        JsonNode colors = browser.evaluate("(() => { const input = document.querySelector('#lead input[placeholder]'); const told = getComputedStyle(input, '::placeholder'); "
                + "return [told.color, told.opacity, getComputedStyle(document.querySelector('.control label')).color]; })()");
        assertThat(colors.get(0).asText()).startsWith("rgb(").isEqualTo(colors.get(2).asText());
        assertThat(colors.get(1).asDouble()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"320", "390", "768", "1280", "2000"})
    void nothingSticksOutOfAWindowOfAnyWidth(int width) throws Exception {
        browser.show(width, HIGH, false);
        assertThat(browser.evaluate("innerWidth").asInt()).isEqualTo(width);
        assertThat(browser.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth").asInt()).isZero();
    }

    @Test
    void whatIsWiderThanItsPlaceCanBeScrolledByKeyboard() throws Exception {
        String wide = "[...document.querySelectorAll('.wide, .scroll, figure')].filter(each => each.checkVisibility() && each.scrollWidth > each.clientWidth)";
        browser.show(390, HIGH, false);
        assertThat(browser.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(() => done(" + wide + ".length))))").asInt()).isPositive();
        assertThat(browser.evaluate(wide + ".every(each => each.tabIndex === 0)").asBoolean()).isTrue();
    }

    @Test
    void thereIsOneHeadingOfTheFirstOrderAndNoneBelowTheThird() throws Exception {
        SampleLeads leads = SampleLeads.ordinary(Method.LOGISTIC);
        List<Integer> levels = new ArrayList<>();
        Stream.of(HtmlReport.write(leads.calibrated(), leads.loaded()).split("<h")).skip(1).filter(each -> each.matches("(?s)[1-6][ >].*")).forEach(each -> levels.add(each.charAt(0) - '0'));
        assertThat(levels).hasSizeGreaterThan(10).startsWith(1, 2).doesNotContain(4, 5, 6);
        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
    }
}
