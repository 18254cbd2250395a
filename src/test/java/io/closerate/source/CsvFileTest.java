package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.language.Message;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that a reader of CSV files can stumble over: the good ones survive, the others are named by line. */
class CsvFileTest extends LoadingTest {

    @Test
    void readsMixedLineEndsAndCountsPhysicalLines() throws IOException {
        Loaded loaded = load("a,b\r\n1,\"two\r\nlines\"\r3,x\n\r\n4,y");
        assertThat(loaded.table().numbers("a")).containsExactly(1, 3, 4);
        assertThat(words(loaded, "b")).containsExactly("two\r\nlines", "x", "y");
        assertThat(List.of(loaded.table().line(0), loaded.table().line(1), loaded.table().line(2))).containsExactly(2L, 4L, 6L);
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotesAndLines() throws IOException {
        Loaded loaded = load("id,note\n1,\"a,b \"\"c\"\"\n\nd\"\n2,5\" screen\n");
        assertThat(words(loaded, "note")).containsExactly("a,b \"c\"\n\nd", "5\" screen");
    }

    @Test
    void rowsBeginningWithAHashAreRows() throws IOException {
        Loaded loaded = load("#x,y\n#1,2\n# note,3\n");
        assertThat(words(loaded, "#x")).containsExactly("#1", "# note");
    }

    @Test
    void raggedRowsAreSetAsideAndBlankCellsBehindTheLastDoNoHarm() throws IOException {
        Loaded loaded = load("a,b\n1,2\n3\n4,5,6\n7,8, ,\n");
        assertThat(loaded.problems().kept()).containsExactly(
                new RowProblem(3, "", Reason.TOO_FEW_CELLS, "3"), new RowProblem(4, "", Reason.TOO_MANY_CELLS, "4 | 5 | 6"));
        assertThat(loaded.table().numbers("b")).containsExactly(2, 8);
        assertThat(loaded.rowsRead()).isEqualTo(4);
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() throws IOException {
        Loaded loaded = load("id,note\n1,fine\n2,\"open\n3,fine\n4,\"closed\nin the next line\"\n");
        assertThat(loaded.rowsRead()).isEqualTo(4);
        assertThat(loaded.problems().kept()).containsExactly(new RowProblem(3, "", Reason.BROKEN_QUOTE, "2,\"open"));
        assertThat(loaded.table().numbers("id")).containsExactly(1, 3, 4);
        assertThat(loaded.table().line(2)).isEqualTo(5);
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnlyInFrontOfMegabytes() throws IOException {
        Loaded loaded = load("id,note\n1,\"open\n" + "2,fine\n".repeat(300_000) + "3,\"end\n");
        assertThat(loaded.problems().kept()).extracting("line").containsExactly(2L, 300_003L);
        assertThat(loaded.table().size()).isEqualTo(300_000);
    }

    @Test
    void textBehindAClosingQuoteCostsItsOwnLineOnly() throws IOException {
        Loaded loaded = load("id,note\n1,\"The \"Best\" Ltd\"\n2,ok\n");
        assertThat(loaded.problems().count(Reason.BROKEN_QUOTE)).isEqualTo(1);
        assertThat(loaded.table().size()).isEqualTo(1);
    }

    @Test
    void nulCharactersSetTheirRowAside() throws IOException {
        Loaded loaded = load("id,note\n1,a" + "b".repeat(300) + "\n2,\0\n3,c\n");
        assertThat(loaded.problems().kept()).containsExactly(new RowProblem(3, "", Reason.NUL_CHARACTER, "2 | \0"));
        assertThat(loaded.table().size()).isEqualTo(2);
    }

    @Test
    void longCellsAreReadAndMonstrousOnesSetAside() throws IOException {
        Loaded loaded = load("id,note\n1," + "x".repeat(100_000) + "\n2,\"" + "y\n".repeat(50_000) + "\"\n3,"
                + "z".repeat(3_000_000) + "\n4,end\n");
        assertThat(words(loaded, "note")).extracting(String::length).containsExactly(100_000, 99_999, 3); // the last line feed is stripped
        assertThat(loaded.problems().kept()).hasSize(1);
        assertThat(loaded.problems().kept().get(0).reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(loaded.problems().kept().get(0).line()).isEqualTo(50_004);
        assertThat(loaded.table().line(2)).isEqualTo(50_005);
    }

    @Test
    void headersAreStrippedAndBlankOnesNamedByPosition() throws IOException {
        Loaded loaded = load(" id , ,note\n1,2,3\n");
        assertThat(loaded.table().columns()).extracting("name").containsExactly("id", "column 2", "note");
        assertThat(loaded.notes()).extracting(Message::toString).containsExactly("column 2 has no name in the header; it is called \"column 2\"");
    }

    @Test
    void problemsBeyondTheKeptOnesAreStillCounted() {
        RowProblems problems = new RowProblems();
        for (int i = 1; i <= RowProblems.MOST_KEPT + 5; i++) {
            problems.add(new RowProblem(i, "", Reason.TOO_FEW_CELLS, ""));
        }
        assertThat(problems.kept()).hasSize(RowProblems.MOST_KEPT);
        assertThat(problems.rowsSetAside()).isEqualTo(RowProblems.MOST_KEPT + 5);
    }
}
