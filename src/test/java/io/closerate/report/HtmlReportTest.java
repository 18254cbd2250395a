package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.calibrate.Method;
import io.closerate.language.Language;
import io.closerate.language.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

    private static final SampleLeads SAMPLE = SampleLeads.ordinary(Method.CLOSE_RATE);
    private static final String PAGE = HtmlReport.write(SAMPLE.calibrated(), SAMPLE.loaded());
    private static final int MOST_BYTES = 2_000_000;

    @Test
    void asksForNothingFromOutside() {
        assertThat(withoutScript(PAGE)).doesNotContain("http://", "https://", "//", "@import", "<script", "<link", "<img", "<iframe", "src=");
        assertThat(script(PAGE)).doesNotContain("http:", "https:", "fetch", "XMLHttpRequest", "WebSocket", "import(", "eval", "innerHTML", "document.write");
        assertThat(all(PAGE, "url\\(([^)]*)\\)")).isNotEmpty().allMatch(target -> target.startsWith("#"));
    }

    @Test
    void letsItsOwnScriptRunAndNoOther() throws Exception {
        String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script(PAGE).getBytes(StandardCharsets.UTF_8)));
        assertThat(PAGE).contains("content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'\"");
        assertThat(PAGE.split("<script", -1)).hasSize(2);
        assertThat(PAGE).doesNotContainPattern("<[^>]*\\son[a-z]+=");
    }

    @Test
    void everyPictureHasAnAlternativeTextAndATableBehindIt() {
        List<String> alternatives = all(PAGE, "<svg [^>]*role=\"img\" aria-label=\"([^\"]+)\"");
        assertThat(alternatives).hasSameSizeAs(all(PAGE, "(<svg )")).hasSize(Charts.of(SAMPLE.calibrated()).size());
        assertThat(all(PAGE, "(<summary>The numbers</summary>)")).hasSameSizeAs(alternatives);
    }

    @Test
    void everyControlHasALabel() {
        assertThat(all(PAGE, "<(?:input|select) id=\"([^\"]+)\"")).hasSizeGreaterThan(3).containsExactlyInAnyOrderElementsOf(all(PAGE, "<label for=\"([^\"]+)\""));
    }

    @Test
    void noTwoElementsShareAnIdAndNoReferenceLeadsNowhere() {
        List<String> ids = all(PAGE, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all(PAGE, "href=\"#([^\"]+)\"")).containsAll(all(PAGE, "url\\(#([^)]+)\\)")).containsAll(all(PAGE, "byId\\(\"([^\"]+)\"\\)"));
    }

    @Test
    void saysTheMainThingsInWords() {
        TopTenth top = TopTenth.of(SAMPLE.calibrated().chosen().heldOut()).get();
        Figures figures = new Figures(Language.ENGLISH.numbers());
        assertThat(PAGE).contains(" closed at <b>" + figures.percent(top.closeRate()) + "</b>", "The strongest sign of a win is", "The strongest sign of a loss is",
                SAMPLE.calibrated().grid().origin().data(), "too few cells", "not a number, read as missing");
    }

    @Test
    void capacityMovesTheCutOff() {
        String few = HtmlReport.write(SAMPLE.calibrated(), SAMPLE.loaded(), new Audience(Language.ENGLISH, OptionalInt.of(20)));
        String many = HtmlReport.write(SAMPLE.calibrated(), SAMPLE.loaded(), new Audience(Language.ENGLISH, OptionalInt.of(60)));
        assertThat(cutOff(few)).isGreaterThan(cutOff(many));
        assertThat(few).contains("The file does not say how many leads come in: 100 a week are assumed.");
    }

    @Test
    void saysSoWhereNothingTellsWonFromLost() {
        SampleLeads alike = SampleLeads.alike();
        assertThat(alike.calibrated().grid().lines()).noneMatch(line -> line.counts());
        String page = HtmlReport.write(alike.calibrated(), alike.loaded());
        assertThat(page).contains("they all get the same score", "No evidence, no points: source, size.").doesNotContain("The grid sorts them", "Call these first", "Try a lead", "href=\"#try\"");
        assertThat(Charts.of(alike.calibrated()).stream().map(Picture::name)).startsWith("reliability").doesNotContain("gains", "lift", "scores");
    }

    @Test
    void promisesNoMoreThanCanBeWorked() {
        SampleLeads coarse = SampleLeads.coarse();
        String few = HtmlReport.write(coarse.calibrated(), coarse.loaded(), new Audience(Language.ENGLISH, OptionalInt.of(10)));
        String many = HtmlReport.write(coarse.calibrated(), coarse.loaded(), new Audience(Language.ENGLISH, OptionalInt.of(60)));
        assertThat(cutOff(few)).isEqualTo(cutOff(many));
        assertThat(number(few, "leads")).isEqualTo(number(many, "leads")).isGreaterThan(20).isLessThan(60);
        assertThat(number(few, "wins")).isLessThan(10).isCloseTo(number(many, "wins") * 10 / number(many, "leads"), within(0.1));
        assertThat(few).contains("<p class=\"more\" id=\"call-more\">");
        assertThat(many).contains("<p class=\"more\" id=\"call-more\" hidden>");
    }

    private static double number(String page, String id) {
        return Double.parseDouble(all(page, "id=\"call-" + id + "\">([^<]+)<").get(0));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void callsNoThirdATenth(Language language) {
        SampleLeads coarse = SampleLeads.coarse();
        TopTenth top = TopTenth.of(coarse.calibrated().chosen().heldOut()).get();
        String share = language.numbers().percent(top.depth(), 0);
        assertThat(top.depth()).isBetween(0.2, 0.5);
        String page = HtmlReport.write(coarse.calibrated(), coarse.loaded(), new Audience(language, OptionalInt.empty()));
        assertThat(page).contains(language == Language.ENGLISH ? "the best-scored " + share + " closed" : "les " + share + " les mieux notés ont conclu")
                .doesNotContain("the best-scored tenth", "le dixième le mieux noté");
    }

    @Test
    void namesFromRightToLeftTurnNothingElse() {
        SampleLeads sample = SampleLeads.of("\u05E2\u05D1\u05E8\u05D9\u05EA", List.of("\u05D2 1", "\u05D3", "\u05D4", "\u05D5"));
        assertThat(HtmlReport.write(sample.calibrated(), sample.loaded())).contains("The strongest sign of a loss is \u2068\u05E2\u05D1\u05E8\u05D9\u05EA\u2069 “\u2068");
    }

    @Test
    void barsBeginWhereTheGridHasItsZero() {
        Map<String, Double> longest = new HashMap<>();
        Matcher bar = Pattern.compile("<i class=\"(up|down)\" style=\"width:([0-9.]+)%").matcher(PAGE);
        while (bar.find()) {
            longest.merge(bar.group(1), Double.parseDouble(bar.group(2)), Math::max);
        }
        double zero = Double.parseDouble(all(PAGE, "--zero:([0-9.]+)%").get(0));
        assertThat(longest.get("down")).isCloseTo(zero, within(0.02));
        assertThat(longest.get("up")).isCloseTo(100 - zero, within(0.02));
    }

    private static int cutOff(String page) {
        return Integer.parseInt(all(page, "id=\"call-score\">([^<]+)<").get(0).replace('−', '-'));
    }

    @Test
    void speaksFrenchThroughout() {
        String page = HtmlReport.write(SAMPLE.calibrated(), SAMPLE.loaded(), new Audience(Language.FRENCH, OptionalInt.empty()));
        assertThat(page).contains("<html lang=\"fr\">", "Ce que disent les leads", "À appeler en premier", "Essayer un lead", "39,3\u202F%", "trop peu de cellules",
                " ou moins", "est la même pour tous les leads");
        Texts english = Language.ENGLISH.texts();
        for (String key : List.of("page.judged.glossary", "page.attributes.words", "table.close-rate", "table.shrunken", "bin.missing", "chart.levels.x",
                "calibrate.aside.outcome", "calibrate.choice.plan", "source.reason.too-few-cells", "page.try.words")) {
            assertThat(page).as(key).doesNotContain(Marked.html(english.text(key)));
        }
        assertThat(page).doesNotContain(" or more", "too little evidence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void namesStayTextWhateverTheyHold(String language) {
        SampleLeads hostile = SampleLeads.of("<script>alert(1)</script>\" onload=\"x", List.of("<img src=x onerror=alert(1)>", "</svg></style>]]></script><!--",
                "\"&'**`${1}", "{{css}} {{{css}}} \u2028"));
        String page = HtmlReport.write(hostile.calibrated(), hostile.loaded(), new Audience(Language.of(language), OptionalInt.empty()));
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script", -1)).hasSize(2);
        assertThat(page.split("</style", -1)).hasSize(2);
        assertThat(page).doesNotContain("<img", "</svg></style>", "<!--").contains("&lt;script&gt;", "{{css}} {{{css}}}");
        assertThat(page).doesNotContainPattern("<[^>]*onload=\"x");
    }

    @Test
    void theSameFindingsMakeTheSameBytes() {
        assertThat(HtmlReport.write(SAMPLE.calibrated(), SAMPLE.loaded())).isEqualTo(PAGE);
    }

    @Test
    void colorsOfTheChartsAreThoseOfThePage() {
        for (Palette color : Palette.values()) {
            assertThat(PAGE).contains("--" + color.variable() + ":");
        }
        assertThat(all(PAGE, "(rgb\\([^)]*\\))")).isEmpty();
    }

    @Test
    void isSmallEnoughToMailEvenWithSixtyAttributes() {
        assertThat(PAGE.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES / 4);
        SampleLeads wide = SampleLeads.wide(60);
        assertThat(wide.calibrated().grid().lines()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(HtmlReport.write(wide.calibrated(), wide.loaded()).getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsLinesOfTwoAttributes(Language language) {
        SampleLeads crossed = SampleLeads.crossed();
        assertThat(crossed.calibrated().grid().lines()).anyMatch(line -> line.term().cuts().size() == 2);
        assertThat(HtmlReport.write(crossed.calibrated(), crossed.loaded(), new Audience(language, OptionalInt.empty()))).contains("form × day", "Web × weekend");
    }

    @Test
    void canBeWrittenWhenTheLeadsHeldOutTellNothing() {
        String page = HtmlReport.write(EvaluationJsonTest.withoutWins(SAMPLE.calibrated()), SAMPLE.loaded());
        assertThat(page).doesNotContain("Call these first").contains("Try a lead");
    }

    private static String script(String page) {
        return page.substring(page.indexOf("<script>") + "<script>".length(), page.indexOf("</script>"));
    }

    private static String withoutScript(String page) {
        return page.replace("<script>" + script(page), "");
    }

    private static List<String> all(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
