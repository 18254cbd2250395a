package io.closerate.simulate;

import io.closerate.language.Message;
import io.closerate.language.Mistake;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * So many leads of a scenario, drawn from a seed.
 *
 * <p>The same scenario, number and seed give the same bytes on every machine, JDK, locale and time zone. Lead {@code i}
 * has the same attributes and the same fate however many leads there are; only the days depend on their number, because
 * leads are numbered in the order in which they come in. Nothing is kept: leads are drawn when asked for.
 */
public final class Simulation {

    private final Scenario scenario;
    private final long leads;
    private final long seed;
    private final Truth truth;
    private final List<Column> columns;
    private final Map<String, Integer> places;

    private Simulation(Scenario scenario, long leads, long seed) {
        this.scenario = scenario;
        this.leads = leads;
        this.seed = seed;
        this.truth = scenario.truth();
        this.columns = columns(scenario);
        Map<String, Integer> numbered = new LinkedHashMap<>();
        columns.forEach(column -> numbered.put(column.name(), numbered.size()));
        this.places = Collections.unmodifiableMap(numbered);
    }

    /** {@return {@code leads} leads of {@code scenario}, at least 1} */
    public static Simulation of(Scenario scenario, long leads, long seed) {
        if (leads < 1) {
            throw new Mistake(Message.of("fault.plan.simulated", leads));
        }
        return new Simulation(scenario, leads, seed);
    }

    /** {@return the data set that Closerate ships, {@code datasets/atelier}} */
    public static Simulation atelier() {
        return of(Scenario.atelier(), Atelier.LEADS, Atelier.SEED);
    }

    private static List<Column> columns(Scenario scenario) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(Scenario.ID, ColumnKind.WORD), new Column(Scenario.CREATED, ColumnKind.DATE),
                new Column(Scenario.CLOSED, ColumnKind.DATE), new Column(Scenario.STATUS, ColumnKind.WORD)));
        scenario.attributes().forEach(each -> columns.add(each.column()));
        return List.copyOf(columns);
    }

    /** {@return the columns of every lead} */
    public List<Column> columns() {
        return columns;
    }

    /** {@return what truly decides the close} */
    public Truth truth() {
        return truth;
    }

    /** {@return lead number {@code row}, in {@code [0, leads)}} */
    public SimulatedLead lead(long row) {
        if (row < 0 || row >= leads) {
            throw new IllegalArgumentException("the row must be in [0, %d), but was %d".formatted(leads, row));
        }
        Draws draws = Draws.of(seed, row);
        SimulatedLead lead = new SimulatedLead(places);
        for (Attribute attribute : scenario.attributes()) {
            lead.put(attribute.column().name(), attribute.drawing().draw(lead, draws));
        }
        double probability = truth.closeProbability(lead);
        lead.decide(probability, draws.chance(probability));
        lead.put(Scenario.ID, "L-" + Cells.padded(row + 1, 6));
        putDays(lead, scenario.timeline().created((row + 0.5) / leads), draws);
        return lead;
    }

    private void putDays(SimulatedLead lead, LocalDate created, Draws draws) {
        LocalDate decided = scenario.timeline().decided(created, lead.wins(), draws);
        boolean open = decided.isAfter(scenario.timeline().export());
        lead.put(Scenario.CREATED, created.toString());
        lead.put(Scenario.CLOSED, open ? "" : decided.toString());
        lead.put(Scenario.STATUS, open ? "Open" : lead.wins() ? "Won" : "Lost");
    }

    /** {@return the leads, oldest first} */
    public Stream<SimulatedLead> stream() {
        return LongStream.range(0, leads).mapToObj(this::lead);
    }

    /** {@return the number of leads} */
    public long leads() {
        return leads;
    }

    /** {@return the seed they are drawn from} */
    public long seed() {
        return seed;
    }

    /** Writes the leads to {@code out}, one at a time; the stream stays open. */
    public void write(OutputStream out, Form form) throws IOException {
        Writer text = new OutputStreamWriter(out, form.charset());
        text.write(form.header(columns));
        for (long row = 0; row < leads; row++) {
            text.write(form.line(columns, lead(row).cells()));
        }
        text.flush();
    }

    /**
     * Writes the leads to {@code file}, one at a time.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(Path file, Form form) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(out, form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the leads into {@code directory} in every form, each under its {@link Form#fileName}.
     *
     * @param directory where to; made if it is not there
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Form form : Form.values()) {
            write(directory.resolve(form.fileName()), form);
        }
    }
}
