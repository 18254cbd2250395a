package io.closerate.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.bin.Bin;
import io.closerate.bin.Labels;
import io.closerate.language.Language;
import io.closerate.language.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelLabelTest {

    private static final Texts FRENCH = Language.FRENCH.texts();
    private static final Bin RANGE = new Bin.Range(9.5, 49.5);

    private static Level level(String label, Bin... when) {
        return new Level(label, List.of(when), 5, Evidence.none(), "");
    }

    @Test
    void aLabelFollowsItsBinsIntoAnotherLanguage() {
        assertThat(level(Labels.of(RANGE, true), RANGE).in(FRENCH).label()).isEqualTo("10 à 49");
        assertThat(level(Labels.of(RANGE, false), RANGE).in(FRENCH).label()).isEqualTo("9,5 à moins de 49,5");
        assertThat(level("(missing)", new Bin.Missing()).in(FRENCH).label()).isEqualTo("(non renseigné)");
        assertThat(level("a, b and 2 more", new Bin.Words(List.of("a", "b", "c", "d"))).in(FRENCH).label()).isEqualTo("a, b et 2 autres");
    }

    @Test
    void aLabelOfTwoAttributesDoesSoPartByPart() {
        String label = Labels.of(RANGE, true) + " × " + Labels.of(RANGE, false);
        assertThat(level(label, RANGE, RANGE).in(FRENCH).label()).isEqualTo("10 à 49 × 9,5 à moins de 49,5");
    }

    @Test
    void aLabelThatSomebodyChoseStays() {
        assertThat(level("small firms", RANGE).in(FRENCH).label()).isEqualTo("small firms");
        assertThat(level(Labels.of(RANGE, true), RANGE).in(Language.ENGLISH.texts()).label()).isEqualTo("10 to 49");
    }
}
