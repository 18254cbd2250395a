package io.closerate.notebook;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.export.ExportOptions;
import io.closerate.export.GridExporter;
import io.closerate.export.GridExporters;
import io.closerate.export.Refusal;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.grid.Line;
import io.closerate.job.SimulateJob;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Nearest;
import io.closerate.registry.Registries;
import io.closerate.registry.Registry;
import io.closerate.report.Charts;
import io.closerate.report.Picture;
import io.closerate.simulate.Scenario;
import io.closerate.simulate.Simulation;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import io.closerate.source.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.Table;

/**
 * Where a notebook begins.
 *
 * <p>{@code Closerate.read("leads.csv").calibrate(Plan.of("status", "Won")).grid()} is a grid; as the last value of a cell it shows itself.
 */
public final class Closerate {

    private Closerate() {
    }

    /** {@return the leads in a file of separated cells; separator, encoding, numbers and dates are found by looking} */
    public static Leads read(String file) {
        Loaded loaded = CsvFile.load(Path.of(file), CsvHints.NONE);
        List<String> notes = new ArrayList<>(List.of("read as " + loaded.format().describe()));
        loaded.notes().forEach(note -> notes.add(note.toString()));
        loaded.problems().counts().forEach((reason, count) -> notes.add(String.format(Locale.ROOT, "%,d: %s", count, reason.words())));
        return new Leads(loaded.table(), notes);
    }

    /** {@return the leads in a Tablesaw table} */
    public static Leads leads(Table table) {
        return new Leads(LeadTable.of(table), List.of());
    }

    /** {@return made-up leads: {@code atelier} or {@code wide}} */
    public static Leads simulate(String scenario) {
        return SimulatedTable.of(SimulateJob.of(scenario, null, null).simulation(), scenario);
    }

    /** {@return so many leads of a world of one's own} */
    public static Leads simulate(Scenario scenario, long leads, long seed) {
        return SimulatedTable.of(Simulation.of(scenario, leads, seed), scenario.name());
    }

    /** {@return the grid in a file such as {@code grid.json}} */
    public static Grid grid(String file) throws IOException {
        return GridFile.read(Path.of(file));
    }

    /** {@return the grid that was made by one method, {@code close-rate} or {@code logistic}, shipped or not} */
    public static Grid grid(Calibrated found, String method) {
        List<String> methods = found.candidates().stream().map(Candidate::method).toList();
        return found.candidates().stream().filter(each -> each.method().equals(method)).findFirst().map(Candidate::grid)
                .orElseThrow(() -> new IllegalArgumentException("no grid was made by \"%s\"; %s".formatted(method, Nearest.sentence(method, methods))));
    }

    /** {@return an attribute of the grid that was found, level by level} */
    public static Levels levels(Calibrated found, String attribute) {
        List<Line> lines = found.grid().lines();
        List<String> names = lines.stream().map(Line::attribute).toList();
        int place = names.indexOf(attribute);
        if (place < 0) {
            throw new IllegalArgumentException("the grid has no attribute \"%s\"; %s".formatted(attribute, Nearest.sentence(attribute, names)));
        }
        return new Levels(lines.get(place), found.attributes().get(place));
    }

    /** {@return the picture of this name, such as {@code gains}, or of this attribute} */
    public static Picture chart(Calibrated found, String name) {
        List<Picture> pictures = Charts.of(found);
        List<String> names = pictures.stream().map(Picture::name).toList();
        return pictures.stream().filter(each -> each.name().equals(name)).findFirst().or(() -> Charts.ofAttribute(found, name))
                .orElseThrow(() -> new IllegalArgumentException("there is no picture \"%s\"; %s".formatted(name, Nearest.sentence(name, names))));
    }

    /** {@return an empty chart of XChart in our look, to add series to} */
    public static XYChart plot(String title, String x, String y) {
        return Plot.of(title, x, y);
    }

    /** {@return the names of the systems that a grid can be exported to} */
    public static List<String> systems() {
        return GridExporters.all().stream().map(GridExporter::name).toList();
    }

    /** {@return a grid in the words of another system, or why that system cannot carry it} */
    public static Exported export(Grid grid, String system) {
        GridExporter exporter = GridExporters.of(system).get(0);
        List<Refusal> refusals = exporter.refusals(grid, ExportOptions.DEFAULT);
        return new Exported(system, refusals.isEmpty() ? exporter.files(grid, ExportOptions.DEFAULT) : List.of(), refusals);
    }

    /** {@return the nearest grid that another system can carry, where it cannot carry this one and there is such a grid} */
    public static Optional<Grid> fitted(Grid grid, String system) {
        return GridExporters.of(system).get(0).fitted(grid, ExportOptions.DEFAULT);
    }

    /** {@return the registry in a folder, which need not be there yet} */
    public static Registry registry(Path folder) {
        return Registries.at(folder);
    }
}
