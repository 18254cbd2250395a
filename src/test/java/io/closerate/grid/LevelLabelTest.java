package io.closerate.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.Labels;
import io.closerate.bin.NumberKind;
import io.closerate.bin.Term;
import io.closerate.language.Language;
import io.closerate.language.Texts;
import io.closerate.signal.EmailSignal;
import io.closerate.signal.NumberSignal;
import io.closerate.signal.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelLabelTest {

    private static final Texts FRENCH = Language.FRENCH.texts();
    private static final Bin RANGE = new Bin.Range(9.5, 49.5);

    private static final Term NUMBERS = term(new NumberSignal("calls"), new Bin.Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    private static final Term EMAIL = term(new EmailSignal("email"), new Bin.Words(List.of("professional")));

    private static Term term(Signal signal, Bin bin) {
        Cut cut = new Cut(signal, Bins.of(List.of(bin, new Bin.Missing(), new Bin.Unseen())));
        return Term.of(cut, cut);
    }

    private static Level level(String label, Bin... when) {
        return new Level(label, List.of(when), 5, Evidence.none(), "");
    }

    @Test
    void aLabelFollowsItsBinsIntoAnotherLanguage() {
        assertThat(level(Labels.of(RANGE, NumberKind.WHOLE), RANGE).in(FRENCH, NUMBERS).label()).isEqualTo("10 à 49");
        assertThat(level(Labels.of(RANGE, NumberKind.ANY), RANGE).in(FRENCH, NUMBERS).label()).isEqualTo("9,5 à moins de 49,5");
        assertThat(level("(missing)", new Bin.Missing()).in(FRENCH, NUMBERS).label()).isEqualTo("(non renseigné)");
        assertThat(level("a, b and 2 more", new Bin.Words(List.of("a", "b", "c", "d"))).in(FRENCH, NUMBERS).label()).isEqualTo("a, b et 2 autres");
    }

    @Test
    void aLabelOfTwoAttributesDoesSoPartByPart() {
        String label = Labels.of(RANGE, NumberKind.WHOLE) + " × " + Labels.of(RANGE, NumberKind.ANY);
        assertThat(level(label, RANGE, RANGE).in(FRENCH, NUMBERS).label()).isEqualTo("10 à 49 × 9,5 à moins de 49,5");
    }

    @Test
    void countsBeginAtNoughtInAnyLanguage() {
        Bin few = new Bin.Range(Double.NEGATIVE_INFINITY, 4.5);
        assertThat(level(Labels.of(few, NumberKind.COUNTS), few).in(FRENCH, NUMBERS).label()).isEqualTo("0 à 4");
        assertThat(level(Labels.of(few, NumberKind.WHOLE), few).in(FRENCH, NUMBERS).label()).isEqualTo("4 ou moins");
    }

    @Test
    void aWordOfOursIsTranslatedOneOfTheLeadsIsNot() {
        Bin personal = new Bin.Words(List.of("disposable", "personal"));
        assertThat(level("disposable, personal", personal).in(FRENCH, EMAIL).label()).isEqualTo("jetable, personnelle");
        assertThat(level("disposable, personal", personal).in(FRENCH, NUMBERS).label()).isEqualTo("disposable, personal");
    }

    @Test
    void aLabelThatSomebodyChoseStays() {
        assertThat(level("small firms", RANGE).in(FRENCH, NUMBERS).label()).isEqualTo("small firms");
        assertThat(level(Labels.of(RANGE, NumberKind.WHOLE), RANGE).in(Language.ENGLISH.texts(), NUMBERS).label()).isEqualTo("10 to 49");
    }
}
