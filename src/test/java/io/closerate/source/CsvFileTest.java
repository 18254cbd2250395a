package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.lead.ColumnKind;
import io.closerate.lead.DateStyle;
import io.closerate.lead.LeadTable;
import io.closerate.lead.NumberStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each trap that a reader of CSV files can fall into, as a small file. */
class CsvFileTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private Loaded load(String text) throws IOException {
        return load(text.getBytes(StandardCharsets.UTF_8), CsvHints.NONE);
    }

    private Loaded load(byte[] bytes, CsvHints hints) throws IOException {
        return CsvFile.load(Files.write(folder.resolve("leads.csv"), bytes), hints);
    }

    /** All cells of a column of words, in order. */
    private static List<String> words(Loaded loaded, String column) {
        var words = loaded.table().words(column);
        return IntStream.range(0, words.size()).mapToObj(row -> words.dictionary().get(words.code(row))).toList();
    }

    private static ColumnKind kind(Loaded loaded, String column) {
        return loaded.table().kind(column);
    }

    @Test
    void readsTheFormAFrenchSpreadsheetSaves() throws IOException {
        String text = "Société;Chiffre d'affaires;Créé le\r\nCafé à l'œil;1 234,50;31/01/2026\r\nPrix 5 €;12,5;01/02/2026\r\n";
        Loaded loaded = load(text.getBytes(WINDOWS_1252), CsvHints.NONE);
        assertThat(loaded.format().describe()).isEqualTo("windows-1252, separator ';', decimal comma, dates day first, quotes \"");
        LeadTable table = loaded.table();
        assertThat(words(loaded, "Société")).containsExactly("Café à l'œil", "Prix 5 €");
        assertThat(table.numbers("Chiffre d'affaires")).containsExactly(1234.5, 12.5);
        assertThat(table.lead(1).date("Créé le")).contains(LocalDate.of(2026, 2, 1));
        assertThat(loaded.problems().isEmpty()).isTrue();
        assertThat(loaded.notes()).isEmpty();
    }

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() throws IOException {
        assertThat(words(load("ville,x\nNîmes,a\n"), "ville")).containsExactly("Nîmes");
        Loaded marked = load("\uFEFFville,x\nNîmes,a\n");
        assertThat(words(marked, "ville")).containsExactly("Nîmes");
        assertThat(marked.format().describe()).startsWith("UTF-8 with byte order mark, ");
    }

    @Test
    void readsUtf16WithByteOrderMarkInBothOrders() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Loaded loaded = load("\uFEFFville\tn\nNîmes 😀\t1\n".getBytes(charset), CsvHints.NONE);
            assertThat(words(loaded, "ville")).containsExactly("Nîmes 😀");
            assertThat(loaded.format().charset()).isEqualTo(charset);
            Loaded hinted = load("\uFEFFville\tn\nNîmes\t1\n".getBytes(charset), CsvHints.NONE.withCharset(StandardCharsets.UTF_16));
            assertThat(words(hinted, "ville")).containsExactly("Nîmes");
        }
    }

    @Test
    void aLastByteBeyondAsciiIsEnoughForWindows1252() throws IOException {
        assertThat(words(load("n,b\n1,é".getBytes(WINDOWS_1252), CsvHints.NONE), "b")).containsExactly("é");
    }

    @Test
    void aFewBrokenBytesSpoilTheirRowsAndNotTheCharset() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,ville\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 20; i++) {
            bytes.writeBytes((i + ",Nîmes\n").getBytes(i == 7 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
        bytes.writeBytes("20,honest \uFFFD\n".getBytes(StandardCharsets.UTF_8));
        Loaded loaded = load(bytes.toByteArray(), CsvHints.NONE);
        assertThat(loaded.format().charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(loaded.problems().kept()).containsExactly(new RowProblem(9, "", Reason.UNDECODABLE, "7 | N\uFFFDmes"));
        assertThat(loaded.table().size()).isEqualTo(20);
        assertThat(words(loaded, "ville").get(19)).isEqualTo("honest \uFFFD");
    }

    @Test
    void findsTheSeparator() throws IOException {
        assertThat(load("a,b\n1,\"x;y;z\"\n").format().separator()).isEqualTo(',');
        assertThat(load("a;b;c\n1,5;2,5;3,5\n").format().separator()).isEqualTo(';');
        assertThat(load("a\tb\n1,5\t2;3\n").format().separator()).isEqualTo('\t');
        assertThat(load("a|b\n1|2\n").format().separator()).isEqualTo('|');
        assertThat(load("name, first;age\n\"x, y\";3\n\"x, z\";4\n").format().separator()).isEqualTo(';');
        Loaded hinted = load("a;b,c\n1;2,3\n".getBytes(StandardCharsets.UTF_8), CsvHints.NONE.withSeparator(','));
        assertThat(hinted.table().columns()).extracting("name").containsExactly("a;b", "c");
    }

    @Test
    void readsASingleColumn() throws IOException {
        Loaded loaded = load("note\nParis, France\nyes; no\n\"\"\n\n \nend\n");
        assertThat(words(loaded, "note")).containsExactly("Paris, France", "yes; no", "", "end");
    }

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
        assertThat(loaded.notes()).hasSize(2).allMatch(note -> note.contains("numbers with a unit"));
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
    void decimalsAreFoundByEvidence() throws IOException {
        assertThat(load("a;b\n1.5;1\n").format().numbers()).isEqualTo(NumberStyle.POINT);
        assertThat(load("a,b\n\"1,5\",1\n").format().numbers()).isEqualTo(NumberStyle.COMMA);
        assertThat(load("a;b\n1.234;1\n").table().numbers("a")).containsExactly(1234);
        assertThat(load("a,b\n\"1,234\",1\n").table().numbers("a")).containsExactly(1234);
        Loaded mixed = load("a;b\n1,5;1.5\n2,5;2.5\n3,5;3\n");
        assertThat(mixed.format().numbers()).isEqualTo(NumberStyle.COMMA);
        assertThat(kind(mixed, "b")).isEqualTo(ColumnKind.WORD);
        assertThat(mixed.notes()).containsExactly("column \"b\" writes decimals unlike the rest of the file, and is read as words");
    }

    @Test
    void datesAreFoundByEvidence() throws IOException {
        assertThat(load("d,x\n01/02/2026,a\n31/01/2026,b\n").format().dates()).isEqualTo(DateStyle.DAY_FIRST);
        assertThat(load("d;x\n01/02/2026;a\n01/31/2026;b\n").format().dates()).isEqualTo(DateStyle.MONTH_FIRST);
        Loaded open = load("d,x\n01/02/2026,a\n");
        assertThat(open.table().lead(0).date("d")).contains(LocalDate.of(2026, 1, 2));
        assertThat(open.notes()).hasSize(1).first().asString().contains("month first");
        assertThat(load("d;x\n01/02/2026;a\n").table().lead(0).date("d")).contains(LocalDate.of(2026, 2, 1));
        Loaded mixed = load("d,e\n2026-03-04 10:11:12,22.11.2026\n");
        assertThat(mixed.table().columns()).extracting("kind").containsExactly(ColumnKind.DATE, ColumnKind.DATE);
    }

    @Test
    void kindsCanBeGiven() throws IOException {
        CsvHints hints = CsvHints.NONE.withWordColumns(Set.of("won", "not there")).withDateColumns(Set.of("created"));
        Loaded loaded = load("won,created\n1,2026-01-02\n0,soon\n1,\n".getBytes(StandardCharsets.UTF_8), hints);
        assertThat(words(loaded, "won")).containsExactly("1", "0", "1");
        assertThat(kind(loaded, "created")).isEqualTo(ColumnKind.DATE);
        assertThat(loaded.problems().kept()).containsExactly(new RowProblem(3, "created", Reason.NOT_A_DATE, "soon"));
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
        assertThat(loaded.notes()).containsExactly("column 2 has no name in the header; it is called \"column 2\"");
    }

    @Test
    void gzipIsFoundByItsBytesAndNotByItsName() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(load(packed.toByteArray(), CsvHints.NONE).table().size()).isEqualTo(1);
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
