package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.calibrate.Method;
import io.closerate.language.Language;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedReportTest {

    private static final SampleLeads SAMPLE = SampleLeads.ordinary(Method.CLOSE_RATE);

    @Test
    void readsAsItDidWhenItWasFoundGood() throws IOException {
        Golden.check("printed.txt", PrintedReport.of(SAMPLE.calibrated(), SAMPLE.loaded(), 100));
    }

    @Test
    void readsOnANarrowTerminalAsItDidWhenItWasFoundGood() throws IOException {
        Golden.check("printed-narrow.txt", PrintedReport.of(SAMPLE.calibrated(), SAMPLE.loaded(), 80));
    }

    @Test
    void readsForALogisticGridAsItDidWhenItWasFoundGood() throws IOException {
        SampleLeads logistic = SampleLeads.ordinary(Method.LOGISTIC);
        Golden.check("printed-logistic.txt", PrintedReport.of(logistic.calibrated(), logistic.loaded(), 100));
    }

    @Test
    void readsInFrenchAsItDidWhenItWasFoundGood() throws IOException {
        Golden.check("printed-fr.txt", PrintedReport.of(SAMPLE.calibrated(), SAMPLE.loaded(), 100, Language.FRENCH));
    }

    @ParameterizedTest
    @ValueSource(ints = {72, 80, 100, 160})
    void keepsWithinItsWidthWhateverTheNames(int width) {
        SampleLeads wide = SampleLeads.of("an attribute whose name is longer than any terminal is wide, and then some more of it, and more",
                List.of("営業担当者からの紹介による見込み客".repeat(4), "👩‍💻 café à l’œil ".repeat(9), "x".repeat(300), "short"));
        for (Language language : Language.values()) {
            String report = PrintedReport.of(wide.calibrated(), wide.loaded(), width, language);
            assertThat(report.lines()).allSatisfy(line -> assertThat(Plain.width(line)).isLessThanOrEqualTo(width));
            assertThat(report).contains("…");
        }
    }

    @Test
    void takesANarrowTerminalForOneOf72Cells() {
        assertThat(PrintedReport.of(SAMPLE.calibrated(), SAMPLE.loaded(), 10))
                .isEqualTo(PrintedReport.of(SAMPLE.calibrated(), SAMPLE.loaded(), 72));
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        String here = PrintedReport.of(SAMPLE.calibrated(), SAMPLE.loaded(), 100);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(PrintedReport.of(SAMPLE.calibrated(), SAMPLE.loaded(), 100)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void letsNoNameSpeakToTheTerminal() {
        SampleLeads hostile = SampleLeads.of("red \u001B[31m", List.of("a\u001B]0;owned\u0007", "b\u202Eevil", "c\nd", "e"));
        String report = PrintedReport.of(hostile.calibrated(), hostile.loaded(), 100);
        assertThat(report.chars().filter(sign -> sign != '\n').anyMatch(Character::isISOControl)).isFalse();
        assertThat(report).doesNotContain("\u202E").contains("c d");
    }

    @Test
    void tellsTheLevelsOfEachAttributeInTheOrderOfTheGrid() {
        String report = PrintedReport.of(SAMPLE.calibrated(), SAMPLE.loaded(), 100);
        SAMPLE.calibrated().grid().lines().forEach(line -> assertThat(report).contains(line.attribute()));
        for (var line : Lines.counting(SAMPLE.calibrated().grid())) {
            int at = report.indexOf("\n" + line.attribute() + "\n");
            for (var level : Lines.levels(line)) {
                assertThat(report.indexOf("\n  " + level.label() + " ", at)).as(level.label()).isGreaterThan(at);
                at = report.indexOf("\n  " + level.label() + " ", at);
            }
        }
    }
}
