package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void countsCellsAsATerminalDoes() {
        assertThat(Plain.width("café")).isEqualTo(4);
        assertThat(Plain.width("cafe\u0301")).isEqualTo(4);
        assertThat(Plain.width("紹介")).isEqualTo(4);
        assertThat(Plain.width("🏢")).isEqualTo(2);
    }

    @Test
    void cutsAtWholeSignsAndMarksTheCut() {
        assertThat(Plain.cut("Responsable achats", 18)).isEqualTo("Responsable achats");
        assertThat(Plain.cut("Responsable achats", 13)).isEqualTo("Responsable…");
        assertThat(Plain.cut("紹介営業", 6)).isEqualTo("紹介…");
        assertThat(Plain.cut("🏢🏢", 3)).isEqualTo("🏢…");
    }

    @Test
    void leavesNothingThatXmlForbidsOrATerminalObeys() {
        assertThat(Plain.line("a\tb\r\nc\u0000\u001B\uD800\uFFFE\u202E")).isEqualTo("a b  c\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    }

    @Test
    void keepsNamesFromRightToLeftApart() {
        assertThat(Plain.isolated("Referral (é, 紹介)")).isEqualTo("Referral (é, 紹介)");
        assertThat(Plain.isolated("\u05E9 25")).isEqualTo("\u2068\u05E9 25\u2069");
        assertThat(Plain.isolated("\u0645\u2069\u202E")).isEqualTo("\u2068\u0645\uFFFD\uFFFD\u2069");
        assertThat(Plain.width(Plain.isolated("\u05E9"))).isEqualTo(1);
    }

    @Test
    void makesFileNamesOfAnything() {
        assertThat(Slug.of("Écran / Größe")).isEqualTo("-ecran-gro-e");
        assertThat(Slug.of("紹介")).isEmpty();
        assertThat(Slug.of("../../etc/passwd")).isEqualTo("-etc-passwd");
    }
}
