package io.closerate.registry;

import io.closerate.language.Message;
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
        shelf.leftovers().forEach(name -> inspection.findings.add(Finding.unfinished(Message.of("finding.registry.left-over", name))));
        return List.copyOf(inspection.findings);
    }

    private void lookAtLedger() {
        ledger.damage().ifPresent(words -> findings.add(Finding.damage(Message.of("finding.registry.copy-back", words))));
        if (ledger.torn() > 0) {
            findings.add(Finding.unfinished(Message.of("finding.registry.torn", ledger.torn())));
        }
    }

    private void lookAtPointer() {
        Optional<byte[]> text = shelf.pointer();
        if (text.isEmpty()) {
            ledger.pointer().ifPresent(missing -> findings.add(ledger.inForce().size() == 1
                    ? Finding.unfinished(Message.of("finding.registry.first-not-in-force")) : Finding.damage(Message.of("fault.registry.pointer-missing"))));
            return;
        }
        Optional<Pointer> pointer = Pointer.read(text.get());
        if (pointer.isEmpty()) {
            findings.add(Finding.damage(Message.of("finding.registry.pointer")));
        } else if (ledger.damage().isEmpty() && !pointer.equals(ledger.pointer())) {
            findings.add(ledger.has(pointer.get())
                    ? Finding.unfinished(Message.of("finding.registry.not-in-force", ledger.pointer().orElseThrow().version().brief()))
                    : Finding.damage(Message.of("finding.registry.copy-back", Message.of("fault.registry.ledger-end"))));
        }
    }

    private void lookAtVersions() {
        for (VersionId id : ledger.versions()) {
            Optional<Stored> stored = shelf.read(id);
            if (stored.isEmpty()) {
                findings.add(Finding.damage(Message.of("finding.registry.again", Message.of("fault.registry.version-missing", id.brief()))));
            } else if (!stored.get().isSound(id)) {
                findings.add(Finding.damage(Message.of("finding.registry.again", stored.get().complaint(id))));
            }
        }
        shelf.versions().stream().filter(id -> ledger.damage().isEmpty() && !ledger.versions().contains(id))
                .forEach(id -> findings.add(Finding.unfinished(Message.of("finding.registry.not-entered", id.brief()))));
    }
}
