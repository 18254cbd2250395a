package io.closerate.language;

/** A value that cannot be, given by somebody who will read about it; the message shows the value. */
public final class Mistake extends IllegalArgumentException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    /** Makes the exception; {@code told} says what is wrong and what to do, in one line. */
    public Mistake(Message told) {
        super(told.toString());
        this.told = told;
    }

    @Override
    public Message told() {
        return told;
    }
}
