package io.closerate.registry;

import io.closerate.language.Message;
import io.closerate.registry.RegistryException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A registry in a folder, which {@code docs/registry.md} describes.
 *
 * <p>What is being made has a name that begins with {@value #DRAFT} until it is whole. There is one writer at a time, so the names of
 * drafts are fixed, and any draft that is found when a turn begins is a leftover.
 */
final class FolderShelf implements Shelf {

    static final String LEDGER = "ledger.jsonl";
    static final String POINTER = "champion.json";
    static final String LOCK = "lock";
    static final String DRAFT = ".draft-";

    private static final String NEW_VERSION = DRAFT + "version";
    private static final String NEW_POINTER = DRAFT + "champion";
    private static final String OLD_VERSION = DRAFT + "removed";

    private final DurableFolder folder;

    FolderShelf(Path path) {
        this.folder = new DurableFolder(path);
    }

    @Override
    public String place() {
        return folder.path().toString();
    }

    @Override
    public byte[] ledger() {
        return file(LEDGER).orElse(new byte[0]);
    }

    @Override
    public Optional<byte[]> pointer() {
        return file(POINTER);
    }

    private Optional<byte[]> file(String name) {
        return Broken.reading(place(), () -> {
            try {
                return Optional.of(Files.readAllBytes(folder.path().resolve(name)));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public SortedSet<VersionId> versions() {
        SortedSet<VersionId> found = new TreeSet<>();
        names().stream().filter(VersionId::isName).map(VersionId::of).forEach(found::add);
        return found;
    }

    @Override
    public List<String> leftovers() {
        return names().stream().filter(name -> name.startsWith(DRAFT)).toList();
    }

    private List<String> names() {
        return Broken.reading(place(), folder::names);
    }

    @Override
    public Optional<Stored> read(VersionId id) {
        DurableFolder version = version(id);
        return Broken.reading(place(), () -> {
            if (!Files.isDirectory(version.path())) {
                return Optional.empty();
            }
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (String name : version.names()) {
                files.put(name, Files.readAllBytes(version.path().resolve(name)));
            }
            byte[] sums = files.remove(Contents.SUMS);
            return Optional.of(new Stored(sums == null ? new byte[0] : sums, files));
        });
    }

    private DurableFolder version(VersionId id) {
        return new DurableFolder(folder.path().resolve(id.toString()));
    }

    @Override
    public Hold hold(Holder holder, Duration wait) {
        if (Files.exists(folder.path()) && !Files.isDirectory(folder.path())) {
            throw new RegistryException(Kind.CANNOT_CREATE, Message.of("fault.registry.file", place()), null);
        }
        FolderLock lock = Broken.making(place(), () -> {
            folder.make();
            return FolderLock.of(folder.path().resolve(LOCK), holder);
        });
        if (!Patience.outlasts(wait, () -> Broken.making(place(), lock::attempt))) {
            throw RegistryException.busy(place(), lock.other());
        }
        return lock;
    }

    @Override
    public void tidy(int whole) {
        Broken.writing(place(), () -> {
            for (String leftover : leftovers()) {
                folder.delete(leftover);
            }
            if (ledger().length > whole) {
                folder.cut(LEDGER, whole);
            }
            force();
        });
    }

    /** A run that broke off may have written what it had not yet forced, and a success that builds on it must not be lost with it. */
    private void force() throws IOException {
        if (ledger().length > 0) {
            folder.force(LEDGER);
        }
        folder.force();
        if (Files.isReadable(folder.above().path())) {
            folder.above().force();
        }
    }

    /** A folder has no way to show several changes at once; their order makes up for it. */
    @Override
    public void together(Runnable changes) {
        changes.run();
    }

    @Override
    public void store(Contents contents) {
        VersionId id = contents.id();
        Optional<Stored> there = read(id);
        if (there.isPresent() && there.get().isSound(id)) {
            return;
        }
        Broken.writing(place(), () -> {
            if (there.isPresent()) {
                setAside(id);
            }
            folder.delete(NEW_VERSION);
            DurableFolder draft = new DurableFolder(folder.path().resolve(NEW_VERSION));
            Files.createDirectory(draft.path());
            for (String name : contents.names()) {
                draft.write(name, contents.bytes(name));
            }
            draft.write(Contents.SUMS, contents.sums().getBytes(StandardCharsets.UTF_8));
            draft.force();
            folder.rename(NEW_VERSION, id.toString());
        });
    }

    @Override
    public void append(String line) {
        int before = ledger().length;
        Broken.writing(place(), () -> {
            try {
                folder.append(LEDGER, (line + "\n").getBytes(StandardCharsets.UTF_8));
                if (before == 0) {
                    folder.force();
                }
            } catch (IOException e) {
                takeBack(before, e);
                throw e;
            }
        });
    }

    /** Makes "not written" true where that is still possible; where it is not, the next turn finds a torn line, or a whole one. */
    private void takeBack(int before, IOException cause) {
        try {
            folder.cut(LEDGER, before);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void point(Pointer pointer) {
        Broken.writing(place(), () -> {
            folder.delete(NEW_POINTER);
            folder.write(NEW_POINTER, pointer.text().getBytes(StandardCharsets.UTF_8));
            folder.rename(NEW_POINTER, POINTER);
        });
    }

    @Override
    public void remove(VersionId id) {
        Broken.writing(place(), () -> setAside(id));
    }

    /** Takes a version away in one step, so that no reader finds half of it. */
    private void setAside(VersionId id) throws IOException {
        folder.delete(OLD_VERSION);
        folder.rename(id.toString(), OLD_VERSION);
        folder.delete(OLD_VERSION);
    }

    @Override
    public void close() {
        // Nothing is open between two calls.
    }
}
