package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used at all: one line says what is wrong and what to do. */
class SourceExceptionTest {

    @TempDir
    Path folder;

    private SourceException failure(Path file) {
        SourceException failure = catchThrowableOfType(SourceException.class, () -> CsvFile.load(file, CsvHints.NONE));
        assertThat(failure).as("loading " + file).isNotNull();
        assertThat(failure).hasMessageContaining(file.toString());
        assertThat(failure.getMessage()).doesNotContain("\n");
        return failure;
    }

    private String complaint(String text) throws IOException {
        return complaint(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String complaint(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("leads.csv"), bytes);
        SourceException failure = failure(file);
        assertThat(failure.kind()).isEqualTo(SourceException.Kind.BAD_DATA);
        return failure.getMessage().replace(file.toString(), "FILE");
    }

    @Test
    void aFileThatIsNotThere() {
        assertThat(failure(folder.resolve("none.csv")).kind()).isEqualTo(SourceException.Kind.NO_INPUT);
        assertThat(failure(folder).kind()).isEqualTo(SourceException.Kind.NO_INPUT);
    }

    @Test
    void filesWithoutLeads() throws IOException {
        assertThat(complaint("")).isEqualTo("FILE is empty: export the leads again, with a header row");
        assertThat(complaint("\n\n \n")).isEqualTo("FILE is empty: export the leads again, with a header row");
        assertThat(complaint("a,b\n\n")).isEqualTo("FILE has a header but no leads: export them again");
        assertThat(complaint("a,b\n1\n2\n")).isEqualTo(
                "FILE has no row that could be used; the first one is on line 2 (too few cells): check separator and quotes");
    }

    @Test
    void headersThatCannotBeUsed() throws IOException {
        assertThat(complaint("id, Name ,x,name\n1,2,3,4\n"))
                .isEqualTo("FILE names columns 2 and 4 alike (\"Name\", \"name\"): rename one in the header");
        assertThat(complaint("id,\"name\n1,2\n")).isEqualTo(
                "FILE has a header row that cannot be read (line 1: quote not closed, or text behind a closing quote): mend that line");
    }

    @Test
    void filesThatAreNoText() throws IOException {
        assertThat(complaint("PK\u0003\u0004.....[Content_Types].xml....")).contains("workbook: save it as CSV");
        assertThat(complaint("PK\u0003\u0004.....leads.csv....")).contains("zip archive: unpack it");
        assertThat(complaint("\u00d0\u00cf\u0011\u00e0....")).contains("Excel workbook (.xls): save it as CSV");
        assertThat(complaint("%PDF-1.7\n...")).contains("PDF document");
        assertThat(complaint("\n<!DOCTYPE html><html>")).contains("web page");
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        Arrays.fill(noise, 100, 200, (byte) 0);
        assertThat(complaint(noise)).contains("binary file");
        assertThat(complaint("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE))).contains("UTF-16 without its byte order mark");
    }

    @Test
    void readingThatBreaksOff() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 10_000; i++) {
                gzip.write((i * 7919 % 10_007 + ",b\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        SourceException failure = failure(Files.write(folder.resolve("leads.csv.gz"), cut));
        assertThat(failure.kind()).isEqualTo(SourceException.Kind.READ_ERROR);
    }
}
