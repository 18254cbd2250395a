package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.lead.ColumnKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the cells of a column are, found by looking at all of them. */
class ColumnKindsTest extends LoadingTest {

    private static ColumnKind kind(Loaded loaded, String column) {
        return loaded.table().kind(column);
    }

    @Test
    void wordsForMissingAreMissingAmongNumbersAndWordsAmongWords() throws IOException {
        Loaded loaded = load("land,n,d\nNA,1,2026-01-02\nFR,NA,null\n-,#N/A,-\n ,n/a, \nnull,NaN,None\nnone,-,n/a\nDE,2.5,2026-01-03\n");
        assertThat(words(loaded, "land")).containsExactly("NA", "FR", "-", "", "null", "none", "DE");
        assertThat(loaded.table().numbers("n")).containsExactly(1, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 2.5);
        assertThat(kind(loaded, "d")).isEqualTo(ColumnKind.DATE);
        assertThat(loaded.problems().isEmpty()).isTrue();
    }

    @Test
    void codesKeepTheirText() throws IOException {
        Loaded loaded = load("zip,phone,id,siret\n02134,+33 6 12 34 56 78,12345678901234567,123 456 789 00012 345\n10001,0611223344,1,1\n");
        assertThat(words(loaded, "zip")).containsExactly("02134", "10001");
        assertThat(words(loaded, "phone")).containsExactly("+33 6 12 34 56 78", "0611223344");
        assertThat(words(loaded, "id")).containsExactly("12345678901234567", "1");
        assertThat(words(loaded, "siret")).containsExactly("123 456 789 00012 345", "1");
    }

    @Test
    void oneCodeAmongAThousandNumbersKeepsTheColumnWords() throws IOException {
        StringBuilder text = new StringBuilder("zip,x\n02134,a\n");
        for (int i = 0; i < 1000; i++) {
            text.append(10000 + i).append(",a\n");
        }
        Loaded loaded = load(text.toString());
        assertThat(words(loaded, "zip").get(0)).isEqualTo("02134");
        assertThat(loaded.problems().isEmpty()).isTrue();
    }

    @Test
    void unitsStayWordsWithANote() throws IOException {
        Loaded loaded = load("discount;price\n12 %;12,5 €\n7,5%;3 €\n");
        assertThat(words(loaded, "discount")).containsExactly("12 %", "7,5%");
        assertThat(words(loaded, "price")).containsExactly("12,5 €", "3 €");
        assertThat(loaded.notes()).hasSize(2).allMatch(note -> note.toString().contains("numbers with a unit"));
    }

    @Test
    void flagsAreNumbersAndYesAndNoAreWords() throws IOException {
        Loaded loaded = load("a,b,c\n0,true,yes\n1,false,no\n");
        assertThat(loaded.table().columns()).extracting("kind").containsExactly(ColumnKind.NUMBER, ColumnKind.WORD, ColumnKind.WORD);
    }

    @Test
    void twoInAHundredCellsMayBeNoNumber() throws IOException {
        StringBuilder text = new StringBuilder("n,d\n");
        for (int i = 0; i < 98; i++) {
            text.append(i).append(",2026-01-").append(i % 28 + 1 < 10 ? "0" : "").append(i % 28 + 1).append('\n');
        }
        Loaded loaded = load(text + "A7,2026-02-30\n12 pieces,soon\n");
        assertThat(kind(loaded, "n")).isEqualTo(ColumnKind.NUMBER);
        assertThat(kind(loaded, "d")).isEqualTo(ColumnKind.DATE);
        assertThat(loaded.problems().kept()).containsExactly(
                new RowProblem(100, "n", Reason.NOT_A_NUMBER, "A7"), new RowProblem(100, "d", Reason.NOT_A_DATE, "2026-02-30"),
                new RowProblem(101, "n", Reason.NOT_A_NUMBER, "12 pieces"), new RowProblem(101, "d", Reason.NOT_A_DATE, "soon"));
        assertThat(loaded.rowsRead()).isEqualTo(100);
        assertThat(loaded.table().size()).isEqualTo(100);
        assertThat(loaded.table().lead(98).number("n")).isEmpty();
        assertThat(kind(load(text + "A7,x\nA8,y\nA9,z\n"), "n")).isEqualTo(ColumnKind.WORD);
    }

    @Test
    void aCellFarBelowDecidesLikeAnyOther() throws IOException {
        StringBuilder text = new StringBuilder("n,m\n");
        text.append("1,1\n".repeat(400_000)).append("7.5,x\n".repeat(20_000));
        Loaded loaded = load(text.toString());
        assertThat(loaded.table().lead(419_999).number("n")).hasValue(7.5);
        assertThat(kind(loaded, "m")).isEqualTo(ColumnKind.WORD);
    }

    @Test
    void kindsCanBeGiven() throws IOException {
        CsvHints hints = CsvHints.NONE.withWordColumns(Set.of("won", "not there")).withDateColumns(Set.of("created"));
        Loaded loaded = load("won,created\n1,2026-01-02\n0,soon\n1,\n".getBytes(StandardCharsets.UTF_8), hints);
        assertThat(words(loaded, "won")).containsExactly("1", "0", "1");
        assertThat(kind(loaded, "created")).isEqualTo(ColumnKind.DATE);
        assertThat(loaded.problems().kept()).containsExactly(new RowProblem(3, "created", Reason.NOT_A_DATE, "soon"));
    }
}
