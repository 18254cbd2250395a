package io.closerate.registry;

import java.util.Arrays;

/** What an entry of the ledger did to the registry. */
public enum Act {
    /** Put a version in force. */
    PUBLISHED("published"),
    /** Changed nothing about which version is in force. */
    DECIDED("decided"),
    /** Put the version in force again that was before. */
    ROLLED_BACK("rolled-back"),
    /** Removed a version. */
    REMOVED("removed");

    private final String word;

    Act(String word) {
        this.word = word;
    }

    /** {@return its word in the ledger} */
    public String word() {
        return word;
    }

    static Act of(String word) {
        return Arrays.stream(values()).filter(act -> act.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no act \"%s\"".formatted(word)));
    }
}
