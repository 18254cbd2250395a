package io.closerate.registry;

import io.closerate.language.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the version in force, or the latest one before it that is whole.
 *
 * <p>The pointer is asked first. Only where it, or what it names, is damaged is the ledger read, and the versions that were in force
 * are tried backwards.
 */
final class ChampionSearch {

    private final Shelf shelf;
    private final List<Message> warnings = new ArrayList<>();
    private final Set<VersionId> tried = new LinkedHashSet<>();

    ChampionSearch(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * {@return what was found; empty if nothing was ever published}
     *
     * @param text the bytes of the pointer
     * @throws RegistryException if none of the versions is whole
     */
    Optional<Champion> run(Optional<byte[]> text) {
        Optional<Pointer> pointer = text.flatMap(Pointer::read);
        if (pointer.isEmpty()) {
            warnings.add(Message.of(text.isPresent() ? "fault.registry.pointer-damaged" : "fault.registry.pointer-missing"));
        }
        return pointer.flatMap(where -> attempt(where.version()))
                .or(() -> pointer.flatMap(Pointer::previous).flatMap(this::attempt))
                .or(() -> fromLedger(text.isPresent()));
    }

    private Optional<Champion> fromLedger(boolean hasPointer) {
        List<VersionId> inForce = Ledger.read(shelf.ledger()).inForce();
        for (int i = inForce.size() - 1; i >= 0; i--) {
            Optional<Champion> found = attempt(inForce.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        if (tried.isEmpty() && !hasPointer) {
            return Optional.empty();
        }
        throw RegistryException.damaged(Message.of("fault.registry.nothing-left", shelf.place(), Message.listed(warnings)));
    }

    private Optional<Champion> attempt(VersionId id) {
        if (!tried.add(id)) {
            return Optional.empty();
        }
        try {
            Optional<Stored> stored = shelf.read(id);
            if (stored.isEmpty()) {
                warnings.add(Message.of("fault.registry.version-missing", id.brief()));
            }
            return stored.map(found -> new Champion(id, found.checked(id), warnings));
        } catch (RegistryException e) {
            warnings.add(e.told());
            return Optional.empty();
        }
    }
}
