package io.closerate.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock of the operating system on a file, which the kernel releases when its process dies, however it dies.
 *
 * <p>The file says who has the lock, for people to read, and is empty while nobody has. It is never deleted: a second process could
 * otherwise lock a file that has lost its name.
 */
final class FolderLock implements Shelf.Hold {

    private static final int LONGEST = 200;

    /**
     * What this process holds. The kernel drops a process's locks on a file when it closes <em>any</em> of its channels to it, so a file
     * that is locked here must not even be opened by another thread.
     */
    private static final Map<Path, Holder> OURS = new ConcurrentHashMap<>();

    private final Path path;
    private final Holder holder;
    private FileChannel file;
    private String other = "";

    private FolderLock(Path path, Holder holder) {
        this.path = path;
        this.holder = holder;
    }

    /** {@return a lock on this file for this holder, not taken yet; the file's folder exists} */
    static FolderLock of(Path path, Holder holder) throws IOException {
        return new FolderLock(path.toAbsolutePath().getParent().toRealPath().resolve(path.getFileName()), holder);
    }

    /** {@return whether the lock was free, and is now taken} */
    boolean attempt() throws IOException {
        Holder ours = OURS.putIfAbsent(path, holder);
        if (ours != null) {
            other = ours.toString();
            return false;
        }
        boolean taken = false;
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            taken = file.tryLock() != null;
            if (taken) {
                say(holder + "\n");
            } else {
                other = said();
            }
            return taken;
        } finally {
            if (!taken) {
                release();
            }
        }
    }

    /** {@return who had the lock when it was not free} */
    String other() {
        return other.isEmpty() ? "another process" : other;
    }

    /** The text is for people; the lock holds without it, even where the disk is full. */
    private void say(String text) {
        try {
            file.truncate(0);
            file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // See above.
        }
    }

    private String said() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST);
        file.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip().replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public void close() {
        say("");
        release();
    }

    private void release() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            // The kernel has dropped the lock all the same.
        } finally {
            OURS.remove(path);
        }
    }
}
