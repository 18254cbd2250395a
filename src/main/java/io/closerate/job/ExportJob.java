package io.closerate.job;

import io.closerate.export.ExportFile;
import io.closerate.export.ExportOptions;
import io.closerate.export.GridExporter;
import io.closerate.export.GridExporters;
import io.closerate.export.Refusal;
import io.closerate.grid.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands a grid over to other systems: a folder of files, written whole or not at all.
 *
 * @param grid the grid
 * @param options what is wished of the exports
 * @param fit whether a system that cannot carry the grid gets the nearest one that it can
 */
public record ExportJob(Grid grid, ExportOptions options, boolean fit) {

    /** The name that stands for every system. */
    public static final String ALL = "all";

    /** The file by which an earlier folder of exports is known; it says what was written, and what was not and why. */
    static final String INDEX = "exports.txt";

    /**
     * What came of it.
     *
     * @param files the files written
     * @param refusals what systems cannot carry, by their name
     * @param fitted the poorer grids that systems got instead, by their name
     */
    public record Result(List<ExportFile> files, Map<String, List<Refusal>> refusals, Map<String, Grid> fitted) {
    }

    /**
     * {@return the exporters of these names}
     *
     * @param names as {@link GridExporters#of} knows them, or {@value #ALL}
     * @throws IllegalArgumentException if there is none of a name
     */
    public static List<GridExporter> exporters(List<String> names) {
        return names.contains(ALL) ? GridExporters.all()
                : names.stream().flatMap(name -> GridExporters.of(name.strip()).stream()).distinct().toList();
    }

    /** {@return what these exporters make of the grid; nothing is written yet} */
    public Result prepare(List<GridExporter> exporters) {
        Result result = new Result(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (GridExporter each : exporters) {
            List<Refusal> refusals = each.refusals(grid, options);
            Optional<Grid> nearest = refusals.isEmpty() || !fit ? Optional.empty() : each.fitted(grid, options);
            nearest.ifPresent(other -> result.fitted().put(each.name(), other));
            if (refusals.isEmpty() || nearest.isPresent()) {
                result.files().addAll(each.files(nearest.orElse(grid), options));
            } else {
                result.refusals().put(each.name(), refusals);
            }
        }
        return result;
    }

    /** Writes what was prepared, and an index of it. */
    public static void write(Result result, Path out) {
        WholeFolder.at(out, INDEX).write(draft -> writeInto(result, draft));
    }

    /** Writes what was prepared, and an index of it, into a folder that is itself a draft. */
    static void writeInto(Result result, Path draft) throws IOException {
        for (ExportFile file : result.files()) {
            Path path = draft.resolve(file.name());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
        Files.writeString(draft.resolve(INDEX), index(result));
    }

    private static String index(Result result) {
        StringBuilder index = new StringBuilder("Written:\n");
        result.files().forEach(file -> index.append("  ").append(file.name()).append('\n'));
        result.fitted().forEach((name, grid) -> index.append("Fitted to its target: ").append(name).append('\n'));
        result.refusals().forEach((name, refusals) -> refusals.forEach(
                refusal -> index.append("Refused: ").append(name).append(": ").append(refusal.line()).append('\n')));
        return index.toString();
    }
}
