package io.closerate.recalibrate.gate;

/** How far a challenger departs from the grid in force. */
public enum Update {
    /** There was none: the first grid. */
    FIRST("first"),
    /** The same points, the close curve shifted. */
    INTERCEPT("intercept"),
    /** The same points, the close curve shifted and stretched. */
    SLOPE("slope"),
    /** Learned anew. */
    REFIT("refit");

    private final String word;

    Update(String word) {
        this.word = word;
    }

    /** {@return its word in verdicts} */
    public String word() {
        return word;
    }
}
