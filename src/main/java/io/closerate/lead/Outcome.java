package io.closerate.lead;

/** What became of a lead. */
public enum Outcome {
    /** It became a customer. */
    WON,
    /** It is closed, and did not become a customer. */
    LOST,
    /** It is not decided yet, so it says nothing about close rates. */
    OPEN
}
