package io.closerate.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTableTest {

    private static LeadTable table() {
        LeadTableBuilder table = new LeadTableBuilder("leads",
                List.of(new Column("Amount", ColumnKind.NUMBER), new Column("city", ColumnKind.WORD)));
        table.row(2);
        table.number(0, 1);
        table.word(1, " Nice");
        table.row(5);
        table.missing(0);
        table.missing(1);
        return table.build();
    }

    @Test
    void aTableKnowsItsColumnsEvenWhenTheFirstOneHoldsNumbers() {
        assertThat(table().columns()).containsExactly(
                new Column("Amount", ColumnKind.NUMBER), new Column("city", ColumnKind.WORD));
        assertThat(table().kind("Amount")).isEqualTo(ColumnKind.NUMBER);
    }

    @Test
    void aLeadGivesWholeNumbersWithoutDecimalsAndMissingCellsAsNothing() {
        assertThat(table().lead(0).text("Amount")).isEqualTo("1");
        assertThat(table().lead(0).number("Amount")).hasValue(1);
        assertThat(table().lead(0).text("city")).isEqualTo("Nice");
        assertThat(table().lead(1).text("Amount")).isEmpty();
        assertThat(table().lead(1).number("Amount")).isEmpty();
        assertThat(table().line(1)).isEqualTo(5);
    }

    @Test
    void namesOfColumnsTellCaseApart() {
        assertThat(table().has("amount")).isFalse();
        assertThat(table().lead(0).number("amount")).isEmpty();
        assertThat(table().lead(0).text("City")).isEmpty();
    }
}
