package io.closerate.grid;

import io.closerate.language.Message;
import io.closerate.language.Told;

/** Thrown when a text does not describe a grid; the message says where and why. */
public final class GridFormatException extends IllegalArgumentException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    /** Makes the exception; {@code told} says what is wrong, and where. */
    public GridFormatException(Message told) {
        super(told.toString());
        this.told = told;
    }

    @Override
    public Message told() {
        return told;
    }
}
