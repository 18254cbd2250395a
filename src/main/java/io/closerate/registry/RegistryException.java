package io.closerate.registry;

import io.closerate.language.Message;
import io.closerate.language.Told;

/** Thrown when a registry cannot do what it was asked; the message is one line that says what is wrong and what to do. */
public final class RegistryException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Message told;

    /** What is wrong, for whoever turns it into an exit code. */
    public enum Kind {
        /** Somebody else has the turn; try again later. */
        BUSY,
        /** A byte is not what it was. */
        DAMAGED,
        /** There is no registry, or no such version in it. */
        NOT_FOUND,
        /** The registry cannot be made, or not be written by this user. */
        CANNOT_CREATE,
        /** Reading or writing broke off. */
        IO,
        /** The address, the login or the driver is wrong. */
        CONFIGURATION
    }

    RegistryException(Kind kind, Message told, Throwable cause) {
        super(told.toString(), cause);
        this.kind = kind;
        this.told = told;
    }

    static RegistryException damaged(Message told) {
        return new RegistryException(Kind.DAMAGED, told, null);
    }

    static RegistryException notFound(Message told) {
        return new RegistryException(Kind.NOT_FOUND, told, null);
    }

    static RegistryException busy(String place, String holder) {
        return new RegistryException(Kind.BUSY, Message.of("fault.registry.busy", place, holder), null);
    }

    @Override
    public Message told() {
        return told;
    }

    /** {@return what is wrong} */
    public Kind kind() {
        return kind;
    }
}
