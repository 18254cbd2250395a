package io.closerate.job;

import io.closerate.language.Message;
import io.closerate.language.Told;

/** Thrown when an output cannot be made or written; the message names it and says what to do. */
public final class OutputException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final boolean cannotCreate;
    private final transient Message told;

    OutputException(boolean cannotCreate, Message told, Throwable cause) {
        super(told.toString(), cause);
        this.cannotCreate = cannotCreate;
        this.told = told;
    }

    @Override
    public Message told() {
        return told;
    }

    /** {@return whether the output could not even be begun; otherwise writing it broke off} */
    public boolean cannotCreate() {
        return cannotCreate;
    }
}
