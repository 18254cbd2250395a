package io.closerate.bin;

/** What kind of numbers a signal answers, as far as that makes a difference to what a range of them is called. */
public enum NumberKind {
    /** Any. */
    ANY,
    /** Whole ones only, so that a range can be told by its first and last one. */
    WHOLE,
    /** Whole ones from 0 on, as of things that are counted: the lowest range begins there. */
    COUNTS
}
