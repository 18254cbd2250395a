package io.closerate.job;

import io.closerate.language.Message;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is written whole or not at all: under another name beside it, which is changed at the end. */
public final class WholeFile {

    private WholeFile() {
    }

    /** What is to be written. */
    @FunctionalInterface
    public interface Writer {

        /** Writes everything to {@code out}. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @throws OutputException if it cannot be made, or writing broke off
     */
    public static void write(Path file, Writer writer) {
        Path target = file.toAbsolutePath().normalize();
        Path draft;
        try {
            draft = Files.createFile(draftOf(target));
        } catch (IOException e) {
            throw new OutputException(true, Message.of("fault.output.unmade", file.toString(), WholeFolder.reason(e)), e);
        }
        try {
            try (FileChannel bytes = FileChannel.open(draft, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(bytes), 1 << 16)) {
                writer.to(out);
                out.flush();
                // A name may reach the disk before the bytes do: renamed unforced, the file could be an empty one after a power cut.
                bytes.force(true);
            }
            publish(draft, target);
        } catch (IOException e) {
            throw new OutputException(false, Message.of("fault.output.broke-off", file.toString(), WholeFolder.reason(e)), e);
        } finally {
            remove(draft);
        }
    }

    /** A hidden name beside {@code target}, this process's own; unlike a temporary file it has the usual permissions. */
    static Path draftOf(Path target) {
        return target.resolveSibling(".%s-%d-%d".formatted(target.getFileName(), ProcessHandle.current().pid(), Thread.currentThread().getId()));
    }

    /** {@return the drafts of any process for {@code target}, as a pattern of their names} */
    static String draftsOf(Path target) {
        return "." + target.getFileName().toString().replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1") + "-[0-9]*-[0-9]*";
    }

    private static void publish(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new OutputException(false, Message.of("fault.output.unremoved", draft.toString(), WholeFolder.reason(e)), e);
        }
    }
}
