package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.Lead;
import io.closerate.lead.LeadTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinTest {

    @TempDir
    Path folder;

    private LeadTable table(String name, String text) throws IOException {
        return CsvFile.load(Files.writeString(folder.resolve(name), text), CsvHints.NONE).table();
    }

    @Test
    void everyLeadIsKeptAndItsPartnersColumnsStandBesideIt() throws IOException {
        LeadTable leads = table("leads.csv", "id,city,since\nx,Nice,2026-01-02\n\ny,,\n,Metz,\nz,Lyon,\n");
        LeadTable deals = table("deals.csv", "value,id,City,won\n1.5,z,L,2026-02-03\n2,x,N,\n3,z,M,\n4,w,,\n5,,,\n");
        Join join = Join.of(leads, deals, "id");
        assertThat(join.table().columns()).containsExactly(
                new Column("id", ColumnKind.WORD), new Column("city", ColumnKind.WORD), new Column("since", ColumnKind.DATE),
                new Column("value", ColumnKind.NUMBER), new Column("City (2)", ColumnKind.WORD), new Column("won", ColumnKind.DATE),
                new Column("joined", ColumnKind.WORD));
        assertThat(join.table().size()).isEqualTo(4);
        Lead first = join.table().lead(0);
        assertThat(first.number("value")).hasValue(2);
        assertThat(first.date("since")).contains(LocalDate.of(2026, 1, 2));
        assertThat(first.text("joined")).isEqualTo("yes");
        Lead second = join.table().lead(1);
        assertThat(second.number("value")).isEmpty();
        assertThat(second.text("joined")).isEqualTo("no");
        assertThat(join.table().line(1)).isEqualTo(4);
        assertThat(join.table().lead(2).text("joined")).isEqualTo("no");
        assertThat(join.table().lead(3).date("won")).contains(LocalDate.of(2026, 2, 3));
        assertThat(join.joined()).isEqualTo(2);
        assertThat(join.withoutLead()).isEqualTo(2);
        assertThat(join.problems().kept()).containsExactly(new RowProblem(4, "", Reason.DUPLICATE_KEY, "z"));
    }

    @Test
    void aKeyThatIsNotThereIsAnErrorThatNamesTheColumns() throws IOException {
        LeadTable leads = table("leads.csv", "id,city\n1,Nice\n");
        assertThatThrownBy(() -> Join.of(leads, leads, "mql_id")).isInstanceOf(SourceException.class)
                .hasMessage("leads.csv has no column \"mql_id\" to join on; there are \"id\", \"city\"");
    }
}
