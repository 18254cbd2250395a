package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsAboutTest {

    @TempDir
    private Path folder;

    private static byte[] rows(int count) {
        StringBuilder rows = new StringBuilder("id,word\n");
        for (int row = 1; row < count; row++) {
            rows.append(row).append(",some word of usual length\n");
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Path packed(byte[] bytes) throws IOException {
        Path file = folder.resolve("leads.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return file;
    }

    @Test
    void aShortFileIsCounted() throws IOException {
        assertThat(RowsAbout.of(Files.write(folder.resolve("leads.csv"), rows(700)))).hasValue(700);
        assertThat(RowsAbout.of(packed(rows(700)))).hasValue(700);
    }

    @Test
    void aLongFileIsToldByItsBeginning() throws IOException {
        assertThat(RowsAbout.of(Files.write(folder.resolve("leads.csv"), rows(200_000))).orElseThrow()).isBetween(190_000L, 215_000L);
    }

    @Test
    void nobodyKnowsHowLongAPackedFileIs() throws IOException {
        assertThat(RowsAbout.of(packed(rows(200_000)))).isEmpty();
    }
}
