package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closerate.lead.ColumnKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFolderTest {

    @TempDir
    private Path folder;

    @Test
    void theFilesOfAFolderAreOneBookInTheOrderOfTheirNames() throws IOException {
        Files.writeString(folder.resolve("2026-02.csv"), "id,size,status\nc,12,Won\n");
        Files.writeString(folder.resolve("2026-01.csv"), "id,size,status\na,7,Lost\nb,small,Won\n");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("2026-03.csv.gz")))) {
            packed.write("id;size;status\nd;3;Open\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("notes.md"), "no leads");
        Loaded loaded = CsvFolder.load(folder, CsvHints.NONE);
        assertThat(loaded.table().words("id").dictionary()).containsExactly("a", "b", "c", "d");
        assertThat(loaded.table().kind("size")).as("typed over all files").isEqualTo(ColumnKind.WORD);
        assertThat(loaded.rowsRead()).isEqualTo(4);
    }

    @Test
    void aFileWithOtherColumnsIsNamed() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,status\na,Lost\n");
        Files.writeString(folder.resolve("b.csv"), "id,state\nb,Won\n");
        assertThatThrownBy(() -> CsvFolder.load(folder, CsvHints.NONE)).isInstanceOf(SourceException.class)
                .hasMessageContaining("b.csv").hasMessageContaining("another header than a.csv");
    }

    @Test
    void aFolderWithoutFilesIsNoInput() {
        assertThatThrownBy(() -> CsvFolder.load(folder, CsvHints.NONE))
                .isInstanceOfSatisfying(SourceException.class, fault -> assertThat(fault.kind()).isEqualTo(SourceException.Kind.NO_INPUT));
    }
}
