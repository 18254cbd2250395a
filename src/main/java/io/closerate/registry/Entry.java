package io.closerate.registry;

import java.util.List;
import java.util.Optional;

/**
 * One entry of the ledger.
 *
 * @param number 1 for the first
 * @param act what it did
 * @param version the version it did it to; a decision may be about none
 * @param verdict why
 * @param seal the hash of its line, which the next line repeats
 */
public record Entry(long number, Act act, Optional<VersionId> version, Verdict verdict, String seal) {

    /** {@return the last of these entries that is about a version; a version that is there has one} */
    public static Entry lastOf(VersionId version, List<Entry> history) {
        return history.stream().filter(each -> each.version().filter(version::equals).isPresent()).reduce((a, b) -> b).orElseThrow();
    }

    public Entry {
        if (number < 1) {
            throw new IllegalArgumentException("the number of an entry must be at least 1, but was " + number);
        }
        if (act != Act.DECIDED && version.isEmpty()) {
            throw new IllegalArgumentException("an entry \"%s\" needs a version".formatted(act.word()));
        }
    }
}
