package io.closerate.notebook;

import io.closerate.export.ExportFile;
import io.closerate.export.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of handing a grid over to another system.
 *
 * @param system the system
 * @param files the files; none where it cannot carry the grid
 * @param refusals the limits that the grid breaks; none where it can
 */
public record Exported(String system, List<ExportFile> files, List<Refusal> refusals) {

    public Exported {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
    }

    /** {@return the first file as text} */
    public String text() {
        if (files.isEmpty()) {
            throw new IllegalStateException("%s cannot carry the grid: %s".formatted(system, refusals.get(0).line()));
        }
        return files.get(0).text();
    }

    /** Writes the files into a folder, which is made if it is not there. */
    public Exported write(Path folder) throws IOException {
        for (ExportFile file : files) {
            Path path = folder.resolve(file.name());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
        return this;
    }

    @Override
    public String toString() {
        return refusals.isEmpty() ? system + ": " + String.join(", ", files.stream().map(ExportFile::name).toList())
                : system + " cannot carry the grid: " + String.join("; ", refusals.stream().map(Refusal::line).toList());
    }
}
