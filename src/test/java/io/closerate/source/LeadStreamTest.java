package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadStreamTest {

    @TempDir
    Path folder;

    private static LeadStream stream(String text) {
        return LeadStream.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "standard input", CsvHints.NONE);
    }

    private static List<StreamRow> rows(LeadStream stream) {
        List<StreamRow> rows = new ArrayList<>();
        stream.forEachRemaining(rows::add);
        stream.close();
        return rows;
    }

    @Test
    void everyRowComesBackInOrder() {
        List<StreamRow> rows = rows(stream("id,note\n 1 ,a\n2\n3,\"open\n4,\"two\nlines\"\n\n5,\0\n6,x,\n7,x,y\n"));
        assertThat(rows).extracting(StreamRow::line).containsExactly(2L, 3L, 4L, 5L, 8L, 9L, 10L);
        assertThat(rows).extracting(StreamRow::cells).containsExactly(List.of(" 1 ", "a"), List.of("2"), List.of("3,\"open"),
                List.of("4", "two\nlines"), List.of("5", "\0"), List.of("6", "x", ""), List.of("7", "x", "y"));
        assertThat(rows).filteredOn(BadRow.class::isInstance).extracting(row -> ((BadRow) row).problem().reason())
                .containsExactly(Reason.TOO_FEW_CELLS, Reason.BROKEN_QUOTE, Reason.NUL_CHARACTER, Reason.TOO_MANY_CELLS);
    }

    @Test
    void aLeadReadsNumbersAndDatesTheWayTheFileWritesThem() {
        try (LeadStream stream = stream(" Montant ;créé;pays\n1 234,50;03/04/2026; NA \nn/a;;\n")) {
            FileLead lead = (FileLead) stream.next();
            assertThat(lead.number("Montant")).hasValue(1234.5);
            assertThat(lead.text("Montant")).isEqualTo("1 234,50");
            assertThat(lead.date("créé")).contains(LocalDate.of(2026, 4, 3));
            assertThat(lead.text("pays")).isEqualTo("NA");
            assertThat(lead.text("no such column")).isEmpty();
            FileLead empty = (FileLead) stream.next();
            assertThat(empty.number("Montant")).isEmpty();
            assertThat(empty.date("créé")).isEmpty();
            assertThat(stream.columns()).containsExactly("Montant", "créé", "pays");
            assertThat(stream.headerCells()).containsExactly(" Montant ", "créé", "pays");
            assertThat(stream.hasNext()).isFalse();
            assertThatThrownBy(stream::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void readsGzipFromAPipe() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rows(LeadStream.open(new ByteArrayInputStream(packed.toByteArray()), "-", CsvHints.NONE))).hasSize(1);
    }

    @Test
    void theCharsetOfAFileIsFoundFarBelowTheSample() throws IOException {
        String text = "ville,n\n" + "Paris,1\n".repeat(200_000) + "Nîmes,2\n";
        Path file = Files.write(folder.resolve("leads.csv"), text.getBytes(Charset.forName("windows-1252")));
        List<StreamRow> rows = rows(LeadStream.open(file, CsvHints.NONE));
        assertThat(rows.get(200_000).cells()).containsExactly("Nîmes", "2");
        try (InputStream in = Files.newInputStream(file)) {
            List<StreamRow> piped = rows(LeadStream.open(in, "-", CsvHints.NONE));
            assertThat(piped).hasSize(200_001);
            assertThat(((BadRow) piped.get(200_000)).problem().reason()).isEqualTo(Reason.UNDECODABLE);
        }
    }

    @Test
    void aSampleThatEndsWithinACharacterIsStillUtf8() {
        try (LeadStream stream = stream("é,b\n" + "éééé,1\n".repeat(200_000))) {
            assertThat(stream.format().charset()).isEqualTo(StandardCharsets.UTF_8);
            assertThat(stream.next().cells()).containsExactly("éééé", "1");
        }
    }

    @Test
    void aHeaderAloneIsAStreamWithoutRowsAndNothingAtAllIsAnError() {
        assertThat(rows(stream("a,b\n"))).isEmpty();
        assertThatThrownBy(() -> stream("")).isInstanceOf(SourceException.class).hasMessageStartingWith("standard input is empty");
    }
}
