package io.closerate.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final OutcomeRule RULE = new OutcomeRule("status", Set.of("Won", "Signed"), Set.of("Lost"));

    private static LeadTable table(int rows) {
        LeadTableBuilder builder = new LeadTableBuilder("leads", List.of(new Column("id", ColumnKind.WORD), new Column("status", ColumnKind.WORD),
                new Column("created", ColumnKind.DATE), new Column("closed", ColumnKind.DATE)));
        for (int i = 0; i < rows; i++) {
            builder.row(i + 2);
            builder.word(0, "L" + i);
            builder.word(1, new String[] {"Won", "Lost", "Talking", "", "lost "}[i % 5]);
            builder.date(2, LocalDate.of(2026, 1, 1).plusDays(i));
            builder.date(3, LocalDate.of(2026, 1, 11).plusDays(i));
        }
        return builder.build();
    }

    private static History history(LeadTable table, Roles roles, double heldOut) {
        return History.of(table, roles, new Slicing(roles.id(), roles.created(), 5, heldOut, 1));
    }

    @Test
    void outcomesAreReadWithoutRegardToCaseAndBlanks() {
        assertThat(RULE.of(" won ")).isEqualTo(Outcome.WON);
        assertThat(RULE.of("LOST")).isEqualTo(Outcome.LOST);
        assertThat(RULE.of("Talking")).isEqualTo(Outcome.OPEN);
        assertThat(RULE.of("")).isEqualTo(Outcome.OPEN);
        assertThat(new OutcomeRule("status", Set.of("Won"), Set.of()).of("Talking")).isEqualTo(Outcome.LOST);
        assertThatThrownBy(() -> new OutcomeRule("s", Set.of("a"), Set.of("A"))).hasMessageContaining("both won and lost");
        assertThatThrownBy(() -> new OutcomeRule("s", Set.of(" "), Set.of())).hasMessageContaining("at least one value");
    }

    @Test
    void openLeadsAreInNoSlice() {
        History history = history(table(100), Roles.of(RULE), 0.25);
        assertThat(history.count(Outcome.WON)).isEqualTo(20);
        assertThat(history.count(Outcome.LOST)).isEqualTo(40);
        assertThat(history.count(Outcome.OPEN)).isEqualTo(40);
        IntStream.range(0, 100).forEach(row -> assertThat(history.slice(row) == History.NO_SLICE).isEqualTo(history.outcome(row) == Outcome.OPEN));
        assertThat(Slices.of(5).rows(history)).hasSize(15);
        assertThat(Slices.first(5).rows(history)).hasSize(45);
    }

    @Test
    void theLastLeadsInTimeAreHeldOut() {
        Roles roles = new Roles(RULE, Optional.of("id"), Optional.of("created"), Optional.empty(), Optional.empty());
        History history = history(table(100), roles, 0.25);
        int first = Arrays.stream(Slices.of(5).rows(history)).min().orElseThrow();
        int last = Arrays.stream(Slices.first(5).rows(history)).max().orElseThrow();
        assertThat(first).isGreaterThan(last);
    }

    @Test
    void whatHappenedAfterTheDayIsNotKnown() {
        Roles roles = new Roles(RULE, Optional.of("id"), Optional.of("created"), Optional.of("closed"), Optional.of(LocalDate.of(2026, 1, 31)));
        History history = history(table(100), roles, 0.25);
        for (int row = 0; row < 100; row++) {
            if (row + 10 > 30) {
                assertThat(history.outcome(row)).as("row %d closed after the day", row).isEqualTo(Outcome.OPEN);
            }
        }
        assertThat(history.count(Outcome.WON)).isEqualTo(5);
    }

    @Test
    void aLeadKeepsItsSliceWhateverTheOtherLeadsAre() {
        Roles roles = new Roles(RULE, Optional.of("id"), Optional.empty(), Optional.empty(), Optional.empty());
        History few = history(table(50), roles, 0);
        History many = history(table(100), roles, 0);
        IntStream.range(0, 50).forEach(row -> assertThat(many.slice(row)).isEqualTo(few.slice(row)));
    }

    @Test
    void theFingerprintIsOfTheLeadsNotOfTheirFile() {
        assertThat(table(40).fingerprint()).isEqualTo(table(40).fingerprint()).isNotEqualTo(table(41).fingerprint()).matches("[0-9a-f]{16}");
        LeadTable changed = table(40);
        changed.table().stringColumn("status").set(3, "Won");
        assertThat(changed.fingerprint()).isNotEqualTo(table(40).fingerprint());
    }

    @Test
    void nearNamesAreFound() {
        List<String> names = List.of("status", "source", "created", "company size");
        assertThat(Nearest.of("statsu", names)).containsExactly("status");
        assertThat(Nearest.of("Size", names)).first().isEqualTo("company size");
        assertThat(Nearest.sentence("zzzzzz", names)).startsWith("there are \"status\"");
    }
}
