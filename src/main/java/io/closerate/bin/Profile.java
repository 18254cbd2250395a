package io.closerate.bin;

import io.closerate.tally.Tally;

/** What is known of a signal before it is cut: its distinct answers, each with its tally. Profiles add up. */
public sealed interface Profile permits NumberProfile, WordProfile {

    /** {@return the leads of which nothing is known here} */
    Tally missing();

    /** {@return the leads whose answer is known} */
    Tally known();

    /** {@return the number of distinct answers} */
    int distinct();
}
