package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.language.Message;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.DateStyle;
import io.closerate.lead.LeadTable;
import io.closerate.lead.NumberStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** How a file is written, found by looking. */
class CsvFormatTest extends LoadingTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

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
    void decimalsAreFoundByEvidence() throws IOException {
        assertThat(load("a;b\n1.5;1\n").format().numbers()).isEqualTo(NumberStyle.POINT);
        assertThat(load("a,b\n\"1,5\",1\n").format().numbers()).isEqualTo(NumberStyle.COMMA);
        assertThat(load("a;b\n1.234;1\n").table().numbers("a")).containsExactly(1234);
        assertThat(load("a,b\n\"1,234\",1\n").table().numbers("a")).containsExactly(1234);
        Loaded mixed = load("a;b\n1,5;1.5\n2,5;2.5\n3,5;3\n");
        assertThat(mixed.format().numbers()).isEqualTo(NumberStyle.COMMA);
        assertThat(kind(mixed, "b")).isEqualTo(ColumnKind.WORD);
        assertThat(mixed.notes()).extracting(Message::toString).containsExactly("column \"b\" writes decimals unlike the rest of the file, and is read as words");
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
    void gzipIsFoundByItsBytesAndNotByItsName() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(load(packed.toByteArray(), CsvHints.NONE).table().size()).isEqualTo(1);
    }

    @Test
    void excelsOwnFirstLineNamesTheSeparator() throws IOException {
        Loaded loaded = load("sep=;\na,b;c\n1,2;3\n");
        assertThat(loaded.table().columns()).extracting("name").containsExactly("a,b", "c");
        assertThat(loaded.table().line(0)).isEqualTo(3);
    }
}
