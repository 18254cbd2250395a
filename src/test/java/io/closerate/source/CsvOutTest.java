package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closerate.lead.DateStyle;
import io.closerate.lead.NumberStyle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvOutTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String[] PIECES = {
        "a", "Zoé", "€", "œ", " ", ",", ";", "\t", "|", "\"", "\n", "\r\n", "\r", "#", "=", "-1", "0", "2,5", "NA", "\u00A0", "'"};

    @TempDir
    Path folder;

    private static byte[] written(CsvFormat format, CsvOut.Cells cells, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvOut out = CsvOut.to(bytes, format, cells)) {
            for (List<String> row : rows) {
                out.row(row);
            }
        }
        return bytes.toByteArray();
    }

    private static CsvFormat randomFormat(Random random) {
        Charset[] charsets = {
            StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, WINDOWS_1252};
        int kind = random.nextInt(charsets.length);
        boolean mark = kind >= 1 && kind <= 3;
        return new CsvFormat(charsets[kind], mark, ",;\t|".charAt(random.nextInt(4)), NumberStyle.POINT, DateStyle.YEAR_FIRST);
    }

    private static String randomCell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return cell.toString();
    }

    private static List<List<String>> randomRows(Random random, int columns) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(IntStream.range(0, columns).mapToObj(i -> "é" + i).toList());
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            rows.add(random.ints(columns, 0, 1).mapToObj(zero -> randomCell(random)).toList());
        }
        return rows;
    }

    @Test
    void whatIsWrittenInAnyFormatIsReadBackTheSame() throws IOException {
        Random random = new Random(2026);
        for (int trial = 0; trial < 2000; trial++) {
            CsvFormat format = randomFormat(random);
            List<List<String>> rows = randomRows(random, 1 + random.nextInt(6));
            byte[] bytes = written(format, CsvOut.Cells.UNCHANGED, rows);
            CsvHints hints = rows.get(0).size() > 1 ? CsvHints.NONE : CsvHints.NONE.withSeparator(format.separator());
            List<List<String>> read = new ArrayList<>();
            try (LeadStream stream = LeadStream.open(new ByteArrayInputStream(bytes), "fuzz", hints)) {
                assertThat(stream.format().charset()).isEqualTo(format.charset());
                assertThat(stream.format().separator()).isEqualTo(format.separator());
                read.add(stream.headerCells());
                stream.forEachRemaining(row -> read.add(row.cells()));
            }
            assertThat(read).as("trial %d, %s", trial, format).isEqualTo(rows);
        }
    }

    @Test
    void aTableAndAStreamAgreeOnEveryLead() throws IOException {
        Random random = new Random(7);
        Path file = folder.resolve("leads.csv");
        for (int trial = 0; trial < 300; trial++) {
            List<List<String>> rows = randomRows(random, 3);
            Files.write(file, written(randomFormat(random), CsvOut.Cells.UNCHANGED, rows));
            Loaded loaded = CsvFile.load(file, CsvHints.NONE);
            assertThat(loaded.rowsRead()).isEqualTo(rows.size() - 1);
            try (LeadStream stream = LeadStream.open(file, CsvHints.NONE)) {
                assertThat(stream.format()).isEqualTo(loaded.format());
                for (int row = 0; row < loaded.table().size(); row++) {
                    assertAgree(loaded, row, (FileLead) stream.next());
                }
            }
        }
    }

    private static void assertAgree(Loaded loaded, int row, FileLead lead) {
        assertThat(loaded.table().line(row)).isEqualTo(lead.line());
        loaded.table().columns().forEach(column -> {
            switch (column.kind()) {
                case WORD -> assertThat(loaded.table().lead(row).text(column.name())).isEqualTo(lead.text(column.name()));
                case NUMBER -> assertThat(loaded.table().lead(row).number(column.name())).isEqualTo(lead.number(column.name()));
                case DATE -> assertThat(loaded.table().lead(row).date(column.name())).isEqualTo(lead.date(column.name()));
            }
        });
    }

    @Test
    void formulasAreMadeHarmlessUnlessCellsAreToStayAsTheyAre() throws IOException {
        List<List<String>> rows = List.of(List.of("=1+1", "-5", "a\"b"));
        assertThat(new String(written(CsvFormat.PLAIN, CsvOut.Cells.SAFE, rows), StandardCharsets.UTF_8)).isEqualTo("'=1+1,-5,\"a\"\"b\"\n");
        assertThat(new String(written(CsvFormat.PLAIN, CsvOut.Cells.UNCHANGED, rows), StandardCharsets.UTF_8)).startsWith("=1+1,");
    }

    @Test
    void aCharacterThatTheCharsetLacksIsAnErrorAndNoQuestionMark() {
        CsvFormat format = new CsvFormat(WINDOWS_1252, false, ';', NumberStyle.COMMA, DateStyle.DAY_FIRST);
        assertThatThrownBy(() -> written(format, CsvOut.Cells.SAFE, List.of(List.of("日本")))).isInstanceOf(CharacterCodingException.class);
        assertThat(format.inUtf8().charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void numbersAreWrittenAsTheFormatHasThem() {
        CsvFormat comma = new CsvFormat(StandardCharsets.UTF_8, false, ';', NumberStyle.COMMA, DateStyle.DAY_FIRST);
        assertThat(comma.write(-1234.5)).isEqualTo("-1234,5");
        assertThat(CsvFormat.PLAIN.write(25)).isEqualTo("25");
        assertThat(CsvFormat.PLAIN.write(0.1)).isEqualTo("0.1");
        assertThatThrownBy(() -> comma.write(Double.NaN)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NaN");
    }

    @Test
    void writtenNumbersReadBackTheSame() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            double number = random.nextGaussian() * StrictMath.pow(10, random.nextInt(24) - 12);
            assertThat(NumberStyle.POINT.parse(CsvFormat.PLAIN.write(number))).hasValue(number);
        }
    }
}
