package io.closerate.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {

    @TempDir
    private Path directory;

    private String sha256(Form form) throws Exception {
        Path file = directory.resolve(form.fileName());
        Simulation.of(Scenario.wide(10, 5, 5), 1_000, 2026).write(file, form);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void theSameSeedGivesTheSameBytesInEveryLocaleAndTimeZone() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(sha256(Form.CLEAN)).isEqualTo("3d5691b6528dc7857581efd5e95ba86aa77c963f1c808c6305d582ff4e87b1fa");
            assertThat(sha256(Form.FRENCH)).isEqualTo("aa7a1173a738e069cde0bb32c0611b21338fcff92d755d458369e755a5db75bc");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aLeadIsTheSameHoweverManyOthersThereAre() {
        SimulatedLead few = Simulation.of(Scenario.atelier(), 100, 5).lead(42);
        SimulatedLead many = Simulation.of(Scenario.atelier(), 1_000_000, 5).lead(42);
        assertThat(many.cells().subList(4, many.cells().size())).isEqualTo(few.cells().subList(4, few.cells().size()));
        assertThat(many.wins()).isEqualTo(few.wins());
        assertThat(many.closeProbability()).isEqualTo(few.closeProbability());
    }

    @Test
    void anotherSeedGivesOtherLeads() {
        List<String> one = Simulation.of(Scenario.atelier(), 100, 1).lead(0).cells();
        assertThat(Simulation.of(Scenario.atelier(), 100, 2).lead(0).cells()).isNotEqualTo(one);
    }

    @Test
    void leadsAreNumberedInTheOrderInWhichTheyComeIn() {
        List<SimulatedLead> leads = Simulation.of(Scenario.atelier(), 2_000, 3).stream().toList();
        assertThat(leads).extracting(lead -> lead.text(Scenario.CREATED)).isSorted()
                .startsWith("2025-04-01").endsWith("2026-09-30");
        assertThat(leads.get(122).text(Scenario.ID)).isEqualTo("L-000123");
        assertThat(leads).allSatisfy(lead -> assertThat(lead.text(Scenario.CLOSED)).satisfiesAnyOf(
                closed -> assertThat(closed).isEmpty(),
                closed -> assertThat(closed).isGreaterThan(lead.text(Scenario.CREATED)).isLessThanOrEqualTo("2026-09-30")));
    }

    @Test
    void aWideScenarioHasTheAttributesAskedFor() {
        Simulation simulation = Simulation.of(Scenario.wide(10, 5, 5), 20_000, 4);
        assertThat(simulation.columns()).hasSize(24);
        assertThat(simulation.columns()).filteredOn(column -> column.kind() == ColumnKind.NUMBER).hasSize(10);
        assertThat(simulation.truth().effect("word_1").parts()).hasSize(5 + 1);
        assertThat(simulation.truth().effect("word_10").parts()).hasSize(50 + 1);
        List<SimulatedLead> leads = simulation.stream().toList();
        assertThat(leads.stream().map(lead -> lead.text("word_9")).distinct().count()).isEqualTo(45);
        assertThat(leads.stream().filter(lead -> lead.text("decimal_2").isEmpty()).count()).isBetween(850L, 1150L);
    }

    @Test
    void aCellIsQuotedOnlyWhereItsFormNeedsIt() {
        List<Column> columns = List.of(new Column("id", ColumnKind.WORD), new Column("day", ColumnKind.DATE),
                new Column("amount", ColumnKind.NUMBER), new Column("note", ColumnKind.WORD),
                new Column("end", ColumnKind.WORD));
        List<String> cells = List.of("", "2026-01-31", "1234.50", "a, \"b\"", "x; y");
        assertThat(Form.CLEAN.line(columns, cells)).isEqualTo(",2026-01-31,1234.50,\"a, \"\"b\"\"\",x; y\n");
        assertThat(Form.FRENCH.line(columns, cells)).isEqualTo(";31/01/2026;1234,50;\"a, \"\"b\"\"\";\"x; y\"\r\n");
        assertThat(Form.FRENCH.header(columns)).isEqualTo("id;day;amount;note;end\r\n");
    }

    @Test
    void whatMakesNoSimulationIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Simulation.of(Scenario.atelier(), 0, 1))
                .withMessage("a simulation needs at least 1 lead, not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Simulation.of(Scenario.atelier(), 10, 1).lead(10))
                .withMessage("the row must be in [0, 10), but was 10");
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.wide(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.wide(-1, 5, 0)).withMessageContaining("-1");
    }

    @Test
    void aFileThatCannotBeWrittenIsAFaultOfTheWorld() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> Simulation.of(Scenario.atelier(), 1, 1).write(file))
                .isInstanceOf(UncheckedIOException.class).hasMessageContaining("file");
    }
}
