package io.closerate.registry;

/**
 * Something that {@link Registry#verify} found.
 *
 * @param kind how bad it is
 * @param words what it is, and what to do, in one line
 */
public record Finding(Kind kind, String words) {

    /** How bad a finding is. */
    public enum Kind {
        /** A run broke off: nothing is lost, and the next run finishes or clears it by itself. */
        UNFINISHED,
        /** A byte is not what it was, or something is gone. */
        DAMAGE
    }

    static Finding unfinished(String words) {
        return new Finding(Kind.UNFINISHED, words);
    }

    static Finding damage(String words) {
        return new Finding(Kind.DAMAGE, words);
    }
}
