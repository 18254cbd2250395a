package io.closerate.registry;

/** Thrown when a registry cannot do what it was asked; the message is one line that says what is wrong and what to do. */
public final class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

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

    RegistryException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static RegistryException damaged(String message) {
        return new RegistryException(Kind.DAMAGED, message, null);
    }

    static RegistryException notFound(String message) {
        return new RegistryException(Kind.NOT_FOUND, message, null);
    }

    static RegistryException busy(String place, String holder) {
        return new RegistryException(Kind.BUSY,
                "%s is busy: %s is at work on it; try again later, or wait longer".formatted(place, holder), null);
    }

    /** {@return what is wrong} */
    public Kind kind() {
        return kind;
    }
}
