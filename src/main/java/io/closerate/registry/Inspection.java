package io.closerate.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at every byte of a shelf, and says what is not as it should be. */
final class Inspection {

    private final Shelf shelf;
    private final Ledger ledger;
    private final List<Finding> findings = new ArrayList<>();

    private Inspection(Shelf shelf, Ledger ledger) {
        this.shelf = shelf;
        this.ledger = ledger;
    }

    static List<Finding> of(Shelf shelf, Ledger ledger) {
        Inspection inspection = new Inspection(shelf, ledger);
        inspection.lookAtLedger();
        inspection.lookAtPointer();
        inspection.lookAtVersions();
        shelf.leftovers().forEach(name -> inspection.findings.add(Finding.unfinished(name + " is left of a run that broke off")));
        return List.copyOf(inspection.findings);
    }

    private void lookAtLedger() {
        ledger.damage().ifPresent(words -> findings.add(Finding.damage(words + ": put back a copy of it")));
        if (ledger.torn() > 0) {
            findings.add(Finding.unfinished("the ledger ends in %d bytes of a line that was not finished".formatted(ledger.torn())));
        }
    }

    private void lookAtPointer() {
        Optional<byte[]> text = shelf.pointer();
        if (text.isEmpty()) {
            ledger.pointer().ifPresent(missing -> findings.add(ledger.inForce().size() == 1
                    ? Finding.unfinished("the first version was not yet put in force") : Finding.damage("the pointer is missing")));
            return;
        }
        Optional<Pointer> pointer = Pointer.read(text.get());
        if (pointer.isEmpty()) {
            findings.add(Finding.damage("the pointer is damaged: the next turn writes it again"));
        } else if (ledger.damage().isEmpty() && !pointer.equals(ledger.pointer())) {
            findings.add(ledger.has(pointer.get())
                    ? Finding.unfinished("%s was not yet put in force".formatted(ledger.pointer().orElseThrow().version().brief()))
                    : Finding.damage("the ledger lacks its last lines: put back a copy of it"));
        }
    }

    private void lookAtVersions() {
        for (VersionId id : ledger.versions()) {
            Optional<Stored> stored = shelf.read(id);
            if (stored.isEmpty()) {
                findings.add(Finding.damage(id.brief() + " is missing: publish it again, or put back a copy of it"));
            } else if (!stored.get().isSound(id)) {
                findings.add(Finding.damage(stored.get().complaint(id) + ": publish it again, or put back a copy of it"));
            }
        }
        shelf.versions().stream().filter(id -> ledger.damage().isEmpty() && !ledger.versions().contains(id))
                .forEach(id -> findings.add(Finding.unfinished(id.brief() + " is in no entry of the ledger: a clean-up removes it")));
    }
}
