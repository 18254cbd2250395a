package io.closerate.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closerate.lead.Column;
import io.closerate.lead.LeadTable;
import io.closerate.signal.Reading;
import io.closerate.signal.Readings;
import io.closerate.signal.Signal;
import io.closerate.signal.Signals;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import io.closerate.source.FileLead;
import io.closerate.source.LeadStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of signal, over every column of the shipped data set, in both forms. */
class SignalContractTest {

    private static final Path CLEAN = Path.of("datasets/atelier/leads.csv");
    private static final Path FRENCH = Path.of("datasets/atelier/leads-fr.csv");

    private static LeadTable clean;
    private static LeadTable french;

    @BeforeAll
    static void read() {
        clean = CsvFile.load(CLEAN, CsvHints.NONE).table();
        french = CsvFile.load(FRENCH, CsvHints.NONE).table();
    }

    static Stream<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        for (Column column : CsvFile.load(CLEAN, CsvHints.NONE).table().columns()) {
            for (String type : List.of("number", "word", "email")) {
                signals.add(Signals.of(type, column.name(), ""));
            }
            signals.add(Signals.of("days", column.name(), "created"));
        }
        return signals.stream();
    }

    @ParameterizedTest
    @MethodSource("signals")
    void aTableIsReadAsItsLeadsAre(Signal signal) {
        Readings readings = signal.readings(clean);
        assertThat(readings.size()).isEqualTo(clean.size());
        for (int row = 0; row < clean.size(); row += 7) {
            assertThat(readings.at(row)).as("row %d", row).isEqualTo(signal.read(clean.lead(row)));
        }
    }

    @ParameterizedTest
    @MethodSource("signals")
    void aSignalCanBeWrittenAndReadBack(Signal signal) {
        assertThat(Signals.of(signal.type(), signal.column(), signal.reference())).isEqualTo(signal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"annual_budget_eur", "employees", "source", "job_title", "email", "created", "days_since_last_visit"})
    void aStreamIsReadAsATableIs(String column) {
        Signal signal = switch (column) {
            case "annual_budget_eur", "employees", "days_since_last_visit" -> Signals.of("number", column, "");
            case "email" -> Signals.of("email", column, "");
            case "created" -> Signals.of("days", "closed", "created");
            default -> Signals.of("word", column, "");
        };
        for (Path file : List.of(CLEAN, FRENCH)) {
            try (LeadStream stream = LeadStream.open(file, CsvHints.NONE)) {
                for (int row = 0; stream.hasNext(); row++) {
                    FileLead lead = (FileLead) stream.next();
                    assertThat(signal.read(lead)).isEqualTo(signal.read(clean.lead(row))).isEqualTo(signal.read(french.lead(row)));
                }
            }
        }
    }

    @Test
    void missingInMissingOut() {
        signals().forEach(signal -> assertThat(signal.read(column -> "")).isEqualTo(Reading.MISSING));
    }

    @Test
    void anUnknownTypeIsRefusedByName() {
        assertThatThrownBy(() -> Signals.of("mood", "a", "")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no signal of type \"mood\"; there are [days, email, number, word]");
    }
}
