package io.closerate.registry;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder in which what has been written stays written: when a method returns, the bytes are on the disk; after {@link #force} and
 * {@link #rename}, so are the names.
 *
 * <p>Files get their names by {@code ATOMIC_MOVE}, which puts a file in another's place in one step; {@code REPLACE_EXISTING} would
 * remove the other one first.
 *
 * @param path where it is
 */
record DurableFolder(Path path) {

    /** Makes the folder and those above it. */
    void make() throws IOException {
        if (!Files.isDirectory(path)) {
            above().make();
            // Another process may have been faster, which this way of making it allows.
            Files.createDirectories(path);
            above().force();
        }
    }

    /** {@return the folder it is in} */
    DurableFolder above() {
        return new DurableFolder(path.toAbsolutePath().getParent());
    }

    /** {@return the names in it; none if there is no such folder} */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Writes a file that is not there yet; its name is not yet safe. */
    void write(String name, byte[] bytes) throws IOException {
        write(name, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Adds to a file, which is made if it is not there; its name is not yet safe. */
    void append(String name, byte[] bytes) throws IOException {
        write(name, bytes, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private void write(String name, byte[] bytes, OpenOption... options) throws IOException {
        try (FileChannel file = FileChannel.open(path.resolve(name), Set.of(options))) {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining();) {
                file.write(rest);
            }
            file.force(true);
        }
    }

    /** Cuts a file down to its first {@code length} bytes. */
    void cut(String name, long length) throws IOException {
        try (FileChannel file = FileChannel.open(path.resolve(name), StandardOpenOption.WRITE)) {
            file.truncate(length);
            file.force(true);
        }
    }

    /** Gives a file or folder another name; a file that has this name already is replaced in the same instant. */
    void rename(String from, String to) throws IOException {
        Files.move(path.resolve(from), path.resolve(to), StandardCopyOption.ATOMIC_MOVE);
        force();
    }

    /** Deletes a file, or a folder and the files in it; nothing happens if there is none. */
    void delete(String name) throws IOException {
        Path target = path.resolve(name);
        if (Files.isDirectory(target)) {
            DurableFolder folder = new DurableFolder(target);
            for (String each : folder.names()) {
                folder.delete(each);
            }
        }
        Files.deleteIfExists(target);
    }

    /** Makes what was written to a file before survive a power cut. */
    void force(String name) throws IOException {
        try (FileChannel file = FileChannel.open(path.resolve(name), StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    /** Makes the names in the folder survive a power cut. Windows cannot, and keeps them without being asked. */
    void force() throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
