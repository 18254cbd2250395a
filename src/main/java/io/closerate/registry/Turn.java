package io.closerate.registry;

import io.closerate.language.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One holder's turn at a registry: nobody else changes it from before its first reading to after its last writing.
 *
 * <p>A turn begins by finishing or clearing what an earlier one left that broke off. The order of every change is the same: the
 * version, then the line of the ledger, then the pointer, each on the disk before the next begins. So a version that is named is whole,
 * and a pointer that was not moved yet is moved by the next turn.
 */
public final class Turn implements AutoCloseable {

    /** The fewest versions that a clean-up keeps. */
    public static final int KEPT = 10;

    private final Shelf shelf;
    private final Shelf.Hold hold;
    private boolean isOver;

    private Turn(Shelf shelf, Shelf.Hold hold) {
        this.shelf = shelf;
        this.hold = hold;
    }

    static Turn begin(Shelf shelf, Shelf.Hold hold) {
        Turn turn = new Turn(shelf, hold);
        try {
            Ledger ledger = turn.ledger();
            turn.checkEnd(ledger);
            shelf.tidy(ledger.whole());
            turn.settle(ledger);
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
        return turn;
    }

    /** {@return the latest entry of the run with this key, in this turn} */
    public Optional<Entry> run(String key) {
        return ledger().run(key);
    }

    /** {@return the name of a version which is now in force} */
    public VersionId publish(Contents contents, Verdict verdict) {
        VersionId id = contents.id();
        together(() -> {
            shelf.store(contents);
            enter(Act.PUBLISHED, Optional.of(id), verdict);
        });
        return id;
    }

    /** Puts a version in force that is there already. */
    public void promote(VersionId id, Verdict verdict) {
        stored(id).checked(id);
        together(() -> enter(Act.PUBLISHED, Optional.of(id), verdict));
    }

    /** Records a verdict that changes nothing. */
    public void record(Verdict verdict) {
        together(() -> enter(Act.DECIDED, Optional.empty(), verdict));
    }

    /** {@return the name of a version that is kept with its verdict, but not put in force} */
    public VersionId record(Contents contents, Verdict verdict) {
        VersionId id = contents.id();
        together(() -> {
            shelf.store(contents);
            enter(Act.DECIDED, Optional.of(id), verdict);
        });
        return id;
    }

    /**
     * {@return the version in force again, which was so before the present one}
     *
     * @throws RegistryException if there is none, or it is damaged
     */
    public VersionId rollback(Verdict verdict) {
        VersionId id = ledger().pointer().flatMap(Pointer::previous)
                .orElseThrow(() -> RegistryException.notFound(Message.of("fault.registry.no-earlier", shelf.place())));
        stored(id).checked(id);
        together(() -> enter(Act.ROLLED_BACK, Optional.of(id), verdict));
        return id;
    }

    /**
     * {@return the versions that were removed}: all but the {@code keep} that the ledger named last, the one in force and the one before it
     *
     * @param keep at least {@value #KEPT}
     */
    public List<VersionId> cleanUp(int keep, Verdict verdict) {
        if (keep < KEPT) {
            throw new IllegalArgumentException("a clean-up must keep at least %d versions, but was to keep %d".formatted(KEPT, keep));
        }
        Ledger ledger = ledger();
        Set<VersionId> kept = new LinkedHashSet<>(ledger.versions().stream().limit(keep).toList());
        ledger.pointer().ifPresent(pointer -> {
            kept.add(pointer.version());
            pointer.previous().ifPresent(kept::add);
        });
        List<VersionId> gone = shelf.versions().stream().filter(id -> !kept.contains(id)).toList();
        gone.forEach(id -> together(() -> enter(Act.REMOVED, Optional.of(id), verdict)));
        return gone;
    }

    private void together(Runnable changes) {
        if (isOver) {
            throw new IllegalStateException("this turn is over");
        }
        shelf.together(changes);
    }

    private void enter(Act act, Optional<VersionId> version, Verdict verdict) {
        Ledger before = ledger();
        if (before.torn() > 0) {
            // An earlier entry of this very turn failed, and could not be taken back.
            shelf.tidy(before.whole());
        }
        shelf.append(before.next(act, version, verdict));
        settle(ledger());
    }

    /** Makes pointer and versions what the ledger says. */
    private void settle(Ledger ledger) {
        ledger.pointer().filter(pointer -> !shelf.pointer().flatMap(Pointer::read).equals(Optional.of(pointer))).ifPresent(shelf::point);
        shelf.versions().stream().filter(ledger.removed()::contains).forEach(shelf::remove);
    }

    private Ledger ledger() {
        Ledger ledger = Ledger.read(shelf.ledger());
        ledger.damage().ifPresent(this::refuse);
        return ledger;
    }

    /** A pointer that knows more than the ledger must not be moved back by it. */
    private void checkEnd(Ledger ledger) {
        shelf.pointer().flatMap(Pointer::read).filter(pointer -> !ledger.has(pointer))
                .ifPresent(pointer -> refuse(Message.of("fault.registry.ledger-end")));
    }

    private void refuse(Message damage) {
        throw RegistryException.damaged(Message.of("fault.registry.ledger", shelf.place(), damage));
    }

    private Stored stored(VersionId id) {
        return shelf.read(id).orElseThrow(() -> RegistryException.notFound(Message.of("fault.registry.no-version", shelf.place(), id.toString())));
    }

    /** Ends the turn. */
    @Override
    public void close() {
        if (!isOver) {
            isOver = true;
            hold.close();
        }
    }
}
