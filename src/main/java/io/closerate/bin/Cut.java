package io.closerate.bin;

import io.closerate.lead.Lead;
import io.closerate.signal.Signal;

/**
 * A signal and how it is cut.
 *
 * @param signal the question
 * @param bins where its answers fall
 */
public record Cut(Signal signal, Bins bins) {

    /** {@return the place of the bin that this lead falls into} */
    public int of(Lead lead) {
        return bins.of(signal.read(lead));
    }
}
