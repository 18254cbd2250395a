package io.closerate.registry;

import io.closerate.language.Message;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every grid with how it was made, and which one is in force.
 *
 * <ul>
 *   <li>A version never changes; its name follows from its bytes, and every reading checks them.
 *   <li>The ledger says what was ever done, in order, and each entry seals the one before it.
 *   <li>Reading needs no lock and never sees half a change. Changing needs a {@link Turn}.
 *   <li>A run that breaks off, at whatever point, leaves the old version in force or the new one, never none and never half of one; the
 *       next turn finishes or clears what it left.
 * </ul>
 *
 * <p>{@link Registries#at} opens one. A registry in a folder may be used by many threads; for one in a database, each thread opens its own.
 */
public final class Registry implements AutoCloseable {

    private final Shelf shelf;

    Registry(Shelf shelf) {
        this.shelf = shelf;
    }

    /** {@return where it is, without login} */
    public String place() {
        return shelf.place();
    }

    /** {@return whether there is a registry at this place} */
    public boolean exists() {
        return shelf.ledger().length > 0 || shelf.pointer().isPresent();
    }

    /**
     * {@return this registry}
     *
     * @throws RegistryException if there is none at this place
     */
    public Registry present() {
        if (!exists()) {
            throw RegistryException.notFound(Message.of("fault.registry.none", place()));
        }
        return this;
    }

    /**
     * {@return the version in force, checked, or the latest one before it that is whole, with what was wrong; empty if nothing was ever
     * published}
     *
     * @throws RegistryException if no version is whole
     */
    public Optional<Champion> champion() {
        while (true) {
            Optional<byte[]> before = shelf.pointer();
            Optional<Champion> found = new ChampionSearch(shelf).run(before);
            // What looks amiss may only have been overtaken: look again.
            if (found.isEmpty() || !found.get().isStandIn() || Arrays.equals(before.orElse(null), shelf.pointer().orElse(null))) {
                return found;
            }
        }
    }

    /**
     * {@return what was ever done, oldest first}
     *
     * @throws RegistryException if a line is damaged
     */
    public List<Entry> history() {
        return ledger().entries();
    }

    /** {@return the latest entry of the run with this key; a run that starts again with the same key need not do anything} */
    public Optional<Entry> run(String key) {
        return ledger().run(key);
    }

    private Ledger ledger() {
        Ledger ledger = Ledger.read(shelf.ledger());
        ledger.damage().ifPresent(damage -> {
            throw RegistryException.damaged(Message.of("fault.at", shelf.place(), damage));
        });
        return ledger;
    }

    /** {@return the versions that are there, the one named last in the ledger first} */
    public List<VersionId> versions() {
        List<VersionId> there = List.copyOf(shelf.versions());
        return ledger().versions().stream().filter(there::contains).toList();
    }

    /**
     * {@return the one version whose name begins like this}
     *
     * @param beginning with or without {@code grid-}
     * @throws RegistryException if there is none, or more than one
     */
    public VersionId find(String beginning) {
        String prefix = beginning.startsWith("grid-") ? beginning : "grid-" + beginning;
        List<VersionId> found = shelf.versions().stream().filter(id -> id.toString().startsWith(prefix)).toList();
        if (found.size() != 1) {
            throw RegistryException.notFound(Message.of(found.isEmpty() ? "fault.registry.none-so" : "fault.registry.several-so", shelf.place(), prefix));
        }
        return found.get(0);
    }

    /**
     * {@return the files of a version, checked}
     *
     * @throws RegistryException if it is not there, or damaged
     */
    public Contents read(VersionId id) {
        return shelf.read(id).orElseThrow(() -> RegistryException.notFound(Message.of("fault.registry.no-version", shelf.place(), id.toString())))
                .checked(id);
    }

    /** {@return all that is not as it should be, after a look at every byte; empty if all is well} */
    public List<Finding> verify() {
        while (true) {
            byte[] before = shelf.ledger();
            List<Finding> findings = Inspection.of(shelf, Ledger.read(before));
            // What was written meanwhile is no fault: look again.
            if (findings.isEmpty() || Arrays.equals(before, shelf.ledger())) {
                return findings;
            }
        }
    }

    /**
     * {@return a turn, in which nobody else changes the registry; where there is no registry yet, one is made}
     *
     * @param holder who asks
     * @param wait how long to wait for another holder
     * @throws RegistryException if another one still has the turn after that, or the registry is damaged or cannot be written
     */
    public Turn turn(Holder holder, Duration wait) {
        return Turn.begin(shelf, shelf.hold(holder, wait));
    }

    @Override
    public void close() {
        shelf.close();
    }
}
