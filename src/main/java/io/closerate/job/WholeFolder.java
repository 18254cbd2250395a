package io.closerate.job;

import io.closerate.language.Message;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is written whole or not at all: files go into a hidden folder beside it, which takes its name at the end.
 *
 * <p>An earlier result of ours in the same place is replaced; any other folder that holds something is refused.
 */
final class WholeFolder {

    private final Path target;

    private WholeFolder(Path target) {
        this.target = target;
    }

    /** What is to be written. */
    interface Writer {

        /** Writes every file into {@code folder}. */
        void into(Path folder) throws IOException;
    }

    /**
     * {@return the folder to be written}
     *
     * @param mark the file by which an earlier result is known
     * @throws OutputException if it cannot be: there is a file of its name, or a folder that holds something else
     */
    static WholeFolder at(Path target, String mark) {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new OutputException(true, Message.of("fault.output.file", target.toString()), null);
        }
        if (Files.isDirectory(absolute) && !Files.exists(absolute.resolve(mark)) && !isEmpty(absolute)) {
            throw new OutputException(true, Message.of("fault.output.taken", target.toString()), null);
        }
        return new WholeFolder(absolute);
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new OutputException(true, Message.of("fault.output.closed", folder.toString(), reason(e)), e);
        }
    }

    /** Writes the folder. */
    void write(Writer writer) {
        Path draft = draft();
        try {
            writer.into(draft);
            publish(draft);
        } catch (IOException e) {
            throw new OutputException(false, Message.of("fault.output.broke-off", target.toString(), reason(e)), e);
        } finally {
            delete(draft);
        }
    }

    private Path draft() {
        try {
            Files.createDirectories(target.getParent());
            return Files.createDirectory(WholeFile.draftOf(target));
        } catch (IOException e) {
            throw new OutputException(true, Message.of("fault.output.elsewhere", target.toString(), reason(e)), e);
        }
    }

    private void publish(Path draft) throws IOException {
        Path old = draft.resolveSibling(draft.getFileName() + "-old");
        if (Files.exists(target)) {
            move(target, old);
        }
        try {
            move(draft, target);
        } catch (IOException e) {
            if (Files.exists(old)) {
                move(old, target);
            }
            throw e;
        }
        delete(old);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new OutputException(false, Message.of("fault.output.unremoved", folder.toString(), reason(e)), e);
        }
    }

    /** What went wrong in words: the message of most exceptions of this kind is only the name of the file. */
    static Message reason(IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return switch (e.getClass().getSimpleName()) {
            case "AccessDeniedException" -> Message.of("fault.io.denied", message);
            case "NoSuchFileException" -> Message.of("fault.io.no-folder", message);
            case "FileAlreadyExistsException" -> Message.of("fault.io.in-the-way", message);
            default -> Message.of("fault.as-is", message);
        };
    }
}
