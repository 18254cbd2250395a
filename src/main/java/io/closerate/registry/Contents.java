package io.closerate.registry;

import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of one version, as bytes: the grid, its model card, and whatever else tells how it was made.
 *
 * <p>{@link #sums} lists the SHA-256 of every file as {@code sha256sum} does, and {@link #id} is the SHA-256 of that list: the same
 * files have the same name in every registry, and no byte of a file or letter of its name can change without changing it.
 */
public final class Contents {

    /** The one file that every version has. */
    public static final String GRID = "grid.json";

    /** Where the sums lie beside the files; no file of a version may have this name. */
    static final String SUMS = "SHA256SUMS";

    private final SortedMap<String, byte[]> files;

    private Contents(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /**
     * {@return these files}
     *
     * @param files name to bytes, {@value #GRID} among them; a name is of letters, digits, dots, dashes and underscores, and begins with
     *     a letter or digit
     */
    public static Contents of(Map<String, byte[]> files) {
        if (!files.containsKey(GRID)) {
            throw new IllegalArgumentException("a version needs a file %s, but has %s".formatted(GRID, new TreeSet<>(files.keySet())));
        }
        SortedMap<String, byte[]> copy = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || name.equals(SUMS)) {
                throw new IllegalArgumentException("a file of a version cannot have the name \"%s\"".formatted(name));
            }
            copy.put(name, bytes.clone());
        });
        return new Contents(copy);
    }

    /** {@return these files and one more, or another in its place} */
    public Contents with(String name, String text) {
        SortedMap<String, byte[]> more = new TreeMap<>(files);
        more.put(name, text.getBytes(StandardCharsets.UTF_8));
        return of(more);
    }

    /** {@return the names of the files, sorted} */
    public SortedSet<String> names() {
        return new TreeSet<>(files.keySet());
    }

    /** {@return the bytes of a file} */
    public byte[] bytes(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("there is no file %s among %s".formatted(name, files.keySet()));
        }
        return files.get(name).clone();
    }

    /** {@return a file as UTF-8 text} */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** {@return the grid} */
    public Grid grid() {
        return GridFile.read(text(GRID));
    }

    /** {@return a line for each file: its SHA-256, two blanks, its name} */
    public String sums() {
        return sums(files);
    }

    static String sums(SortedMap<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, bytes) -> lines.append(Sha256.of(bytes)).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    /** {@return the name that follows from the files} */
    public VersionId id() {
        return new VersionId(Sha256.of(sums().getBytes(StandardCharsets.UTF_8)));
    }
}
