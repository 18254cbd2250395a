package io.closerate.language;

/** A fault that people can be told in their language; {@link Throwable#getMessage} says the same in English. */
public interface Told {

    /** {@return what is wrong, where, and what to do about it} */
    Message told();

    /** {@return what to tell people of a fault; where it comes from somebody else's code, its own words} */
    static Message of(Exception fault) {
        return fault instanceof Told known ? known.told() : Message.of("fault.as-is", String.valueOf(fault.getMessage()));
    }
}
