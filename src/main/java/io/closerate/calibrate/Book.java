package io.closerate.calibrate;

import io.closerate.language.Message;
import io.closerate.tally.Tally;

/**
 * The leads of a calibration.
 *
 * @param rows the leads in the table
 * @param closed those won or lost that take part
 * @param open those not decided, which take no part
 * @param young closed ones that take no part, since most leads of their age are still open or have closed only lately
 * @param learned the closed leads that were learned from
 * @param heldOut the closed leads that were held out
 * @param parting how the held-out leads were chosen, in words
 */
public record Book(long rows, Tally closed, long open, Tally young, Tally learned, Tally heldOut, Message parting) {

    /** {@return all that were won or lost, the young ones too} */
    public Tally decided() {
        return closed.plus(young);
    }
}
