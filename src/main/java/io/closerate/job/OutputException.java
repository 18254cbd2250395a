package io.closerate.job;

/** Thrown when an output cannot be made or written; the message names it and says what to do. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean cannotCreate;

    OutputException(boolean cannotCreate, String message, Throwable cause) {
        super(message, cause);
        this.cannotCreate = cannotCreate;
    }

    /** {@return whether the output could not even be begun; otherwise writing it broke off} */
    public boolean cannotCreate() {
        return cannotCreate;
    }
}
