package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.calibrate.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final SampleLeads SAMPLE = SampleLeads.ordinary(Method.CLOSE_RATE);
    private static final String PAGE = HtmlReport.write(SAMPLE.calibrated(), SAMPLE.loaded());

    @Test
    void asksForNothingFromOutside() {
        assertThat(PAGE).doesNotContain("http://", "https://", "//", "@import", "<script", "<link", "<img", "<iframe", "src=");
        assertThat(PAGE).contains("default-src 'none'");
        assertThat(all("url\\(([^)]*)\\)")).isNotEmpty().allMatch(target -> target.startsWith("#"));
    }

    @Test
    void everyPictureHasAnAlternativeText() {
        List<String> alternatives = all("<svg [^>]*role=\"img\" aria-label=\"([^\"]+)\"");
        assertThat(alternatives).hasSameSizeAs(all("(<svg )")).hasSize(Charts.of(SAMPLE.calibrated()).size());
    }

    @Test
    void noTwoElementsShareAnIdAndNoReferenceLeadsNowhere() {
        List<String> ids = all(" id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all("href=\"#([^\"]+)\"")).containsAll(all("url\\(#([^)]+)\\)"));
    }

    @Test
    void saysTheMainThingsInWords() {
        TopTenth top = TopTenth.of(SAMPLE.calibrated().chosen().heldOut()).get();
        assertThat(PAGE).contains("<b>" + Figures.percent(top.closeRate()) + "</b> closed")
                .contains("What raises the score most:").contains("What lowers it most:")
                .contains(SAMPLE.calibrated().grid().origin().data()).contains("too few cells").contains("not a number, read as missing");
    }

    @Test
    void namesStayTextWhateverTheyHold() {
        SampleLeads hostile = SampleLeads.of("<script>alert(1)</script>\" onload=\"x",
                List.of("<img src=x onerror=alert(1)>", "</svg></style>]]>", "\"&'", "{{css}} {{{css}}}"));
        String page = HtmlReport.write(hostile.calibrated(), hostile.loaded());
        assertThat(page).doesNotContain("<script", "<img", "</svg></style>").contains("&lt;script&gt;", "{{css}} {{{css}}}");
        assertThat(page.split("</style>", -1)).hasSize(2);
        assertThat(Pattern.compile("<[^>]*onload=\"x").matcher(page).find()).isFalse();
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
        assertThat(all("(rgb\\([^)]*\\))")).isEmpty();
    }

    @Test
    void isSmallEnoughToMail() {
        assertThat(PAGE.getBytes(StandardCharsets.UTF_8).length).isLessThan(500_000);
    }

    @Test
    void canBeWrittenWhenTheLeadsHeldOutTellNothing() {
        assertThat(HtmlReport.write(EvaluationJsonTest.withoutWins(SAMPLE.calibrated()), SAMPLE.loaded())).doesNotContain("Call first");
    }

    private static List<String> all(String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(PAGE);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
