package io.closerate.registry;

import io.closerate.language.Message;

/**
 * Something that {@link Registry#verify} found.
 *
 * @param kind how bad it is
 * @param told what it is, and what to do, in one line
 */
public record Finding(Kind kind, Message told) {

    /** How bad a finding is. */
    public enum Kind {
        /** A run broke off: nothing is lost, and the next run finishes or clears it by itself. */
        UNFINISHED,
        /** A byte is not what it was, or something is gone. */
        DAMAGE
    }

    /** {@return the same in English words} */
    public String words() {
        return told.toString();
    }

    static Finding unfinished(Message told) {
        return new Finding(Kind.UNFINISHED, told);
    }

    static Finding damage(Message told) {
        return new Finding(Kind.DAMAGE, told);
    }
}
