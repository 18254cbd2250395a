package io.closerate.job;

import io.closerate.calibrate.PlanFile;
import io.closerate.calibrate.Settings;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.grid.GridFormatException;
import io.closerate.language.Message;
import io.closerate.monitor.Mix;
import io.closerate.registry.Champion;
import io.closerate.registry.Contents;
import io.closerate.registry.Registry;
import io.closerate.registry.RegistryException;
import io.closerate.registry.VersionId;
import io.closerate.report.MixJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A grid that somebody referred to, and what stands beside it.
 *
 * <p>A reference is a {@code grid.json}; a folder that holds one, such as {@code calibrate} writes; a registry (a folder, or
 * {@code jdbc:postgresql://…}), of which the version in force is meant; or {@code REGISTRY#VERSION} with the beginning of a version's name.
 *
 * @param name what to call it
 * @param grid the grid
 * @param mix the leads it was made from, by level and score, if a model card tells
 * @param settings the plan it was made by, if that stands beside it
 * @param warnings what was not as it should be
 */
public record FoundGrid(String name, Grid grid, Optional<Mix> mix, Settings settings, List<Message> warnings) {

    private static final String GRID = "grid.json";
    private static final String CARD = "model-card.json";
    private static final String PLAN = "plan.yaml";

    public FoundGrid {
        warnings = List.copyOf(warnings);
    }

    /**
     * {@return the grid that is referred to}
     *
     * @throws IOException if it cannot be read
     * @throws GridFormatException if it is no grid
     * @throws RegistryException if there is no such registry or version
     */
    public static FoundGrid at(String reference) throws IOException {
        Path path = path(reference);
        if (path != null && Files.isRegularFile(path)) {
            return new FoundGrid(reference, grid(reference, Files.readString(path)), Optional.empty(), new Settings(Map.of()), List.of());
        }
        if (path != null && Files.isRegularFile(path.resolve(GRID))) {
            return inFolder(reference, path);
        }
        int mark = reference.lastIndexOf('#');
        String place = mark < 0 ? reference : reference.substring(0, mark);
        if (!place.startsWith("jdbc:") && !Files.exists(Path.of(place))) {
            throw new NoSuchFileException(place);
        }
        return inRegistry(place, mark < 0 ? "" : reference.substring(mark + 1));
    }

    private static Path path(String reference) {
        try {
            return reference.startsWith("jdbc:") ? null : Path.of(reference);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static FoundGrid inFolder(String name, Path folder) throws IOException {
        Grid grid = grid(name, Files.readString(folder.resolve(GRID)));
        Path card = folder.resolve(CARD);
        Path plan = folder.resolve(PLAN);
        return new FoundGrid(name, grid, Files.exists(card) ? mix(Files.readString(card), grid) : Optional.empty(),
                Files.exists(plan) ? PlanFile.read(plan) : new Settings(Map.of()), List.of());
    }

    private static FoundGrid inRegistry(String place, String version) {
        try (Registry registry = RegistryJob.existing(place)) {
            if (!version.isEmpty()) {
                VersionId id = registry.find(version);
                return of(place + "#" + id.brief(), registry.read(id), List.of());
            }
            Champion champion = registry.champion().orElseThrow(() -> new GridFormatException(Message.of("fault.grid.none-in-force", place)));
            return of(place + "#" + champion.id().brief(), champion.contents(), champion.warnings());
        }
    }

    private static FoundGrid of(String name, Contents contents, List<Message> warnings) {
        Grid grid = grid(name, contents.text(GRID));
        return new FoundGrid(name, grid, contents.names().contains(CARD) ? mix(contents.text(CARD), grid) : Optional.empty(),
                contents.names().contains(PLAN) ? PlanFile.read(contents.text(PLAN), Path.of(PLAN)) : new Settings(Map.of()), warnings);
    }

    private static Grid grid(String name, String json) {
        try {
            return GridFile.read(json);
        } catch (GridFormatException e) {
            throw new GridFormatException(Message.of("fault.grid.none", name, e.told()));
        }
    }

    /** A card that does not go with the grid beside it tells nothing of it. */
    private static Optional<Mix> mix(String card, Grid grid) {
        return MixJson.read(card).filter(mix -> mix.fits(grid));
    }
}
