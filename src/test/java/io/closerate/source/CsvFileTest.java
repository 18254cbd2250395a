package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    Path folder;

    private Loaded load(String text) throws IOException {
        return load(text.getBytes(StandardCharsets.UTF_8));
    }

    private Loaded load(byte[] bytes) throws IOException {
        return CsvFile.load(Files.write(folder.resolve("leads.csv"), bytes), CsvHints.NONE);
    }

    @Test
    void readsTheFormAFrenchSpreadsheetSaves() throws IOException {
        String text = "Société;Chiffre d'affaires;Créé le\r\nCafé à l'œil;1 234,50;31/01/2026\r\nPrix 5 €;12,5;01/02/2026\r\n";
        Loaded loaded = load(text.getBytes(Charset.forName("windows-1252")));
        assertThat(loaded.format().describe()).isEqualTo("windows-1252, separator ';', decimal comma, dates day first, quotes \"");
        LeadTable table = loaded.table();
        assertThat(table.words("Société").dictionary()).containsExactly("Café à l'œil", "Prix 5 €");
        assertThat(table.numbers("Chiffre d'affaires")).containsExactly(1234.5, 12.5);
        assertThat(table.kind("Créé le")).isEqualTo(ColumnKind.DATE);
        assertThat(loaded.problems().isEmpty()).isTrue();
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() throws IOException {
        Loaded loaded = load("id,note\n1,fine\n2,\"open\n3,fine\n4,\"closed\nin the next line\"\n");
        assertThat(loaded.rowsRead()).isEqualTo(4);
        assertThat(loaded.problems().kept()).containsExactly(new RowProblem(3, "", Reason.BROKEN_QUOTE, "2,\"open"));
        assertThat(loaded.table().numbers("id")).containsExactly(1, 3, 4);
        assertThat(loaded.table().line(2)).isEqualTo(5);
    }
}
