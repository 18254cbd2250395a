package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "\uFF1D1+1", "\uFF0B1", "\uFF0Dx", "\uFF20x", " =1",
        "\u00A0=1", "\u3000=1", "\uFEFF=1", "=HYPERLINK(\"http://x\")", "=cmd|' /C calc'!A0", "-", "--1", "-5+cmd|' /C calc'!A0",
        "+33 6 12 34 56 78", "'=1\n=1", "- none -", "@import", "=", "   +x"})
    void putsAnApostropheInFrontOfWhatASpreadsheetWouldRun(String cell) {
        String safe = FormulaGuard.safe(cell);
        assertThat(safe.replace("'", "")).isEqualTo(cell.replace("'", ""));
        for (String line : safe.split("[\r\n]")) {
            assertThat(line.strip()).doesNotMatch("(?s)[\\s\\p{Z}\\x00\uFEFF]*[-=+@\t\uFF1D\uFF0B\uFF0D\uFF20].*");
        }
        assertThat(safe.charAt(0)).isEqualTo('\'');
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "-5", "-5,25", "-1234.5", "1e-5", "-1e5", "plain", "a=b", "a\nb", "two - three", "5", "'quoted", "anna@example.org", "é", " "})
    void leavesNumbersAndPlainTextAlone(String cell) {
        assertThat(FormulaGuard.safe(cell)).isEqualTo(cell);
    }

    @org.junit.jupiter.api.Test
    void guardsEachLineOfACell() {
        assertThat(FormulaGuard.safe("note\n=1+1\r\n@x")).isEqualTo("note\n'=1+1\r\n'@x");
    }
}
