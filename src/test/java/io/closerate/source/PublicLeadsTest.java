package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Three public lead files, read as their README describes them. */
class PublicLeadsTest {

    private static Loaded load(String name, String... wordColumns) {
        Loaded loaded = CsvFile.load(SharedFiles.file(name), CsvHints.NONE.withWordColumns(Set.of(wordColumns)));
        assertThat(loaded.problems().isEmpty()).isTrue();
        return loaded;
    }

    private static long count(LeadTable table, String column, String word) {
        Words words = table.words(column);
        int code = words.dictionary().indexOf(word);
        return code < 0 ? 0 : words.counts()[code];
    }

    private static List<String> names(LeadTable table, ColumnKind kind) {
        return table.columns().stream().filter(column -> column.kind() == kind).map(Column::name).toList();
    }

    @Test
    void xEducation() {
        Loaded loaded = load("x_education_leads.csv.gz", "Converted");
        LeadTable table = loaded.table();
        assertThat(loaded.format().describe()).isEqualTo("UTF-8, separator ',', decimal point, dates year first, quotes \"");
        assertThat(loaded.rowsRead()).isEqualTo(9240);
        assertThat(table.columns()).hasSize(37);
        assertThat(names(table, ColumnKind.NUMBER)).containsExactly("Lead Number", "TotalVisits", "Total Time Spent on Website",
                "Page Views Per Visit", "Asymmetrique Activity Score", "Asymmetrique Profile Score");
        assertThat(names(table, ColumnKind.DATE)).isEmpty();
        assertThat(count(table, "Converted", "1")).isEqualTo(3561);
        assertThat(count(table, "Specialization", "Select")).isEqualTo(1942);
        assertThat(count(table, "City", "Select")).isEqualTo(2249);
        assertThat(count(table, "Specialization", "Banking, Investment And Insurance")).isEqualTo(338);
        assertThat(table.words("Lead Source").dictionary()).contains("Google", "google");
        assertThat(table.columns().stream().filter(column -> hasEmpty(table, column)).count()).isEqualTo(17);
    }

    private static boolean hasEmpty(LeadTable table, Column column) {
        return column.kind() == ColumnKind.WORD
                ? count(table, column.name(), "") > 0 : Arrays.stream(table.numbers(column.name())).anyMatch(Double::isNaN);
    }

    @Test
    void bankMarketing() {
        Loaded loaded = load("bank-full.csv.gz");
        LeadTable table = loaded.table();
        assertThat(loaded.format().separator()).isEqualTo(';');
        assertThat(loaded.rowsRead()).isEqualTo(45_211);
        assertThat(table.columns()).hasSize(17);
        assertThat(names(table, ColumnKind.NUMBER))
                .containsExactly("age", "balance", "day", "duration", "campaign", "pdays", "previous");
        assertThat(count(table, "y", "yes")).isEqualTo(5289);
        assertThat(count(table, "poutcome", "unknown")).isEqualTo(36_959);
        assertThat(Arrays.stream(table.numbers("balance")).min()).hasValue(-8019);
    }

    @Test
    void olistLeadsJoinedWithTheirDeals() {
        LeadTable leads = load("olist_marketing_qualified_leads_dataset.csv").table();
        LeadTable deals = load("olist_closed_deals_dataset.csv").table();
        assertThat(leads.size()).isEqualTo(8000);
        assertThat(names(leads, ColumnKind.DATE)).containsExactly("first_contact_date");
        assertThat(Arrays.stream(leads.epochDays("first_contact_date")).min()).hasValue(LocalDate.of(2017, 6, 14).toEpochDay());
        assertThat(count(leads, "origin", "")).isEqualTo(60);
        assertThat(count(leads, "origin", "unknown")).isEqualTo(1099);
        assertThat(names(deals, ColumnKind.DATE)).containsExactly("won_date");
        Join join = Join.of(leads, deals, "mql_id");
        assertThat(join.table().size()).isEqualTo(8000);
        assertThat(count(join.table(), Join.JOINED, "yes")).isEqualTo(842);
        assertThat(join.joined()).isEqualTo(842);
        assertThat(join.withoutLead()).isZero();
        assertThat(join.problems().isEmpty()).isTrue();
    }
}
