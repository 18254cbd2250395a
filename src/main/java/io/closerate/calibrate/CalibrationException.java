package io.closerate.calibrate;

import io.closerate.language.Message;
import io.closerate.language.Told;

/** Thrown when these leads cannot be calibrated under this plan; the message says what is wrong and what to do. */
public final class CalibrationException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Message told;

    /** What kind of mistake it is. */
    public enum Kind {
        /** The plan asks for something that is not there. */
        PLAN,
        /** The leads do not hold enough to learn from. */
        LEADS
    }

    /**
     * Makes the exception.
     *
     * @param kind what kind of mistake it is
     * @param message what is wrong and what to do, in one line
     */
    public CalibrationException(Kind kind, Message message) {
        super(message.toString());
        this.kind = kind;
        this.told = message;
    }

    @Override
    public Message told() {
        return told;
    }

    /** {@return what kind of mistake it is} */
    public Kind kind() {
        return kind;
    }
}
