package io.closerate.grid;

/** Thrown when a text does not describe a grid; the message says where and why. */
public final class GridFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception; the message says what is wrong, and where. */
    public GridFormatException(String message) {
        super(message);
    }
}
